/** Where to go and whom to ask for, one tap from the telephone and the map; and the vehicle as the record has it. */
import { Copy, MapPin, Phone } from "lucide";
import type { Shown } from "../../store";
import { useRow } from "../../store";
import { Button, Card, KeyValue, toast } from "../../ui";
import { Icon, type IconNode } from "../../ui/icon";
import { dateText, kmText, tr } from "../../words";
import { useModelName } from "./facts";
import { JobRepairs } from "./job-repairs";
import { mapLink } from "./position";
import { t } from "./words";

export function JobPlace({ job }: { job: Shown<"job"> }) {
  const customer = useRow("customer", job.customer_id);
  const phone = job.contact_phone ?? customer?.phone;
  const copy = async () => {
    await navigator.clipboard?.writeText(job.address ?? "");
    toast(t("job.copied"));
  };
  return (
    <Card title={t("job.place")}>
      <p class="text-lg font-semibold">{job.contact_name ?? customer?.contact_name}</p>
      <p class="text-ink-soft tabular-nums">{phone}</p>
      <p class="mt-2 leading-relaxed whitespace-pre-wrap">{job.address}</p>
      {job.distance_km !== null && <p class="text-ink-soft">{kmText(job.distance_km)}</p>}
      <div class="mt-3 grid grid-cols-2 gap-3">
        {phone && <Big href={`tel:${phone}`} icon={Phone} label={t("job.call")} />}
        {job.address && <Big href={mapLink(job)} icon={MapPin} label={t("job.map")} />}
      </div>
      {job.address && (
        <div class="mt-1">
          <Button weight="quiet" icon={Copy} onClick={() => void copy()}>
            {t("job.copy_address")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Big({ href, icon, label }: { href: string; icon: IconNode; label: string }) {
  return (
    <a
      href={href}
      class="flex min-h-14 items-center justify-center gap-2 rounded-field border border-edge px-3 font-semibold text-primary"
    >
      <Icon of={icon} />
      {label}
    </a>
  );
}

export function JobVehicle({ job }: { job: Shown<"job"> }) {
  const vehicle = useRow("vehicle", job.vehicle_id);
  const model = useModelName(vehicle?.model_id);
  if (!vehicle) return null;
  return (
    <Card title={t("job.vehicle")}>
      <KeyValue
        facts={[
          [t("job.plate"), <span class="text-lg font-semibold">{vehicle.plate}</span>],
          [t("job.model"), model],
          [t("job.vin"), <span class="break-all tabular-nums">{vehicle.vin}</span>],
          [t("job.body_no"), vehicle.body_no],
          [t("job.engine_no"), vehicle.engine_no],
          [t("job.odometer"), kmText(vehicle.odometer_km)],
          [t("job.in_service"), dateText(vehicle.in_service_on)],
          [t("job.repairs_label"), job.earlier_repairs ? <JobRepairs job={job} /> : null],
          [t("job.use"), vehicle.use && tr(`vehicle.choice.use.${vehicle.use}`, {}, "")],
        ]}
      />
      {job.other_owner && <p class="mt-3 text-warning">{tr("job.field.other_owner")}</p>}
    </Card>
  );
}
