/** What is known of a job: what was reported, where to, which vehicle, what is planned. */
import { CalendarClock, Copy, MapPin, PhoneCall } from "lucide";
import { type Shown, useRow, useRows } from "../../../store";
import { Button, Card, DateTime, KeyValue, toast } from "../../../ui";
import { wide } from "../../../ui/desk/wide";
import { Icon } from "../../../ui/icon";
import { useMove } from "../../../ui/move-button";
import { dateText, kmText, localName, tr } from "../../../words";
import { JobRepairs } from "../job-repairs";
import { mapLink } from "../position";
import { useAbout } from "./about";
import { t } from "./words";

export function ReportedCard({ job }: { job: Shown<"job"> }) {
  const call = useRow("call_entry", job.call_entry_id);
  return (
    <Card title={tr("job.field.reported")}>
      <p class="mb-4 text-lg whitespace-pre-wrap">{job.reported}</p>
      <KeyValue
        facts={[
          [
            tr("job.field.fault_system"),
            job.fault_system && tr(`job.choice.fault_system.${job.fault_system}`),
          ],
          [tr("job.field.reported_at"), <DateTime key="at" at={job.reported_at} />],
          [
            tr("job.field.call_entry_id"),
            job.call_entry_id && (
              <a class="text-primary underline" href={`/calls/${job.call_entry_id}`}>
                {call?.number ?? t("job.the_call")}
              </a>
            ),
          ],
        ]}
      />
    </Card>
  );
}

export function PlaceCard({ job }: { job: Shown<"job"> }) {
  const { customer } = useAbout(job);
  return (
    <Card title={t("job.who_and_where")}>
      <KeyValue
        facts={[
          [tr("job.field.customer_id"), customer?.name],
          [tr("job.field.contact_name"), job.contact_name],
          [
            tr("job.field.contact_phone"),
            job.contact_phone && (
              <a
                class="inline-flex items-center gap-1.5 text-primary tabular-nums"
                href={`tel:${job.contact_phone}`}
              >
                <Icon of={PhoneCall} class="size-4" />
                {job.contact_phone}
              </a>
            ),
          ],
          [tr("job.field.address"), job.address],
          [tr("job.field.distance_km"), kmText(job.distance_km) || t("job.distance_unknown")],
          [
            t("job.arrived_at_place"),
            job.arrived_lat === null || job.arrived_lon === null ? null : (
              <span class="tabular-nums">
                {job.arrived_lat.toFixed(5)}, {job.arrived_lon.toFixed(5)} ±
                {job.arrived_accuracy_m ?? "?"} m
              </span>
            ),
          ],
        ]}
      />
      <PlaceLinks job={job} />
    </Card>
  );
}

/** The way to a map: the phone has one, for the desk's own map the address is copied. */
function PlaceLinks({ job }: { job: Shown<"job"> }) {
  const copy = () =>
    navigator.clipboard.writeText(job.address ?? "").then(
      () => toast(tr("action.copied")),
      () => undefined,
    );
  return (
    <div class="mt-3 -ml-3 flex flex-wrap">
      {!wide.value && (
        <Button weight="quiet" icon={MapPin} href={mapLink(job)}>
          {t("job.on_map")}
        </Button>
      )}
      <Button weight="quiet" icon={Copy} onClick={() => void copy()}>
        {t("job.copy_address")}
      </Button>
    </div>
  );
}

export function VehicleCard({ job }: { job: Shown<"job"> }) {
  const { vehicle, model } = useAbout(job);
  const earlier = useRows("job", { vehicle_id: job.vehicle_id }).filter(
    (one) => one.id !== job.id && one.state !== "cancelled",
  );
  return (
    <Card title={tr("job.field.vehicle_id")}>
      {job.other_owner && (
        <p class="mb-3 font-medium text-warning">{tr("job.field.other_owner")}</p>
      )}
      <KeyValue
        facts={[
          [t("vehicle.plate"), vehicle?.plate],
          [t("vehicle.model"), model],
          [t("vehicle.vin"), vehicle?.vin],
          [t("vehicle.body_no"), vehicle?.body_no],
          [t("vehicle.in_service"), dateText(vehicle?.in_service_on)],
          [t("vehicle.odometer"), kmText(vehicle?.odometer_km)],
          [t("vehicle.repairs"), job.earlier_repairs ? <JobRepairs key="r" job={job} /> : null],
          [
            t("vehicle.earlier"),
            earlier.length === 0 ? null : (
              <span class="flex flex-col gap-1">
                {earlier
                  .slice(-4)
                  .reverse()
                  .map((one) => (
                    <a key={one.id} class="text-primary" href={`/desk/jobs/${one.id}`}>
                      {one.number ?? t("job.unnumbered")} · {dateText(one.reported_at)} ·{" "}
                      {one.fault_system && tr(`job.choice.fault_system.${one.fault_system}`)}
                    </a>
                  ))}
              </span>
            ),
          ],
        ]}
      />
    </Card>
  );
}

export function PlanCard({ job }: { job: Shown<"job"> }) {
  const supplier = useRow("supplier", job.supplier_id);
  const mayPlan = useMove("job.plan", job.id)?.allowed;
  return (
    <Card
      title={t("job.the_plan")}
      aside={
        mayPlan && (
          <Button weight="quiet" icon={CalendarClock} href={`/desk/jobs/${job.id}/plan`}>
            {tr("job.plan")}
          </Button>
        )
      }
    >
      <KeyValue
        facts={[
          [
            t("job.appointment"),
            job.appointment_from ? (
              <span>
                <DateTime at={job.appointment_from} />
                {job.appointment_to && (
                  <>
                    {" – "}
                    <DateTime at={job.appointment_to} />
                  </>
                )}
              </span>
            ) : (
              t("job.no_appointment")
            ),
          ],
          [tr("job.field.documents"), job.documents],
          [tr("job.field.parts_to_take"), job.parts_to_take],
          [
            tr("job.field.supplier_involved"),
            job.supplier_involved === null ? null : job.supplier_involved ? t("yes") : t("no"),
          ],
          [tr("job.field.supplier_id"), localName(supplier?.name_zh, supplier?.name_en)],
        ]}
      />
    </Card>
  );
}
