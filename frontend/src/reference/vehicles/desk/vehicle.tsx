/** One vehicle: its numbers, its owner, its days; and the jobs it was in. */
import type { ScreenProps } from "../../../shell/route";
import { type Shown, useRow, useRows } from "../../../store";
import { List, ListRow, NotFound, navigate, type Option, Page, RowMark } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { dateText, localName } from "../../../words";
import { type FormSpec, RecordForm, SaveButton } from "../../form/record-form";
import { t } from "../words";
import { VinDoubt } from "./vin-doubt";

const models = (): Option[] =>
  useRows("vehicle_model").map((one) => ({
    id: one.id,
    title: localName(one.name_zh, one.name_en),
    sub: one.code,
    find: [one.code, one.name_zh, one.name_en],
  }));

const customers = (): Option[] =>
  useRows("customer").map((one) => ({
    id: one.id,
    title: one.name,
    sub: [one.city, one.phone].filter(Boolean).join(" · "),
    find: [one.code, one.phone, one.contact_name],
  }));

const formOf = (id: string | null): FormSpec => ({
  entity: "vehicle",
  id,
  groups: [
    {
      title: t("vehicle.identity"),
      fields: ["vin", "plate", "model_id", "customer_id", "body_no", "engine_no"],
    },
    {
      title: t("vehicle.use_of_it"),
      fields: [
        "in_service_on",
        "purchased_on",
        "odometer_km",
        "operating_hours",
        "use",
        "contract",
      ],
    },
    { title: t("vehicle.made"), fields: ["factory_on", "plant", "configuration"] },
  ],
  options: { model_id: models, customer_id: customers },
  codes: ["vin", "plate", "body_no", "engine_no"],
  onSaved: (made) => !id && navigate(`/admin/vehicles/${made}`, { replace: true }),
});

export default function Vehicle({ params }: ScreenProps) {
  const id = params.id === "new" ? null : (params.id ?? null);
  const row = useRow("vehicle", id);
  if (id && !row) return <NotFound />;
  const spec = formOf(id);
  const form = <RecordForm key={id} {...spec} />;
  return (
    <Page
      title={row ? (row.plate ?? row.vin) : t("vehicles.new")}
      back="/admin/vehicles"
      wide={row !== undefined}
      sub={
        row && (
          <>
            <span class="font-mono">{row.vin}</span>
            <RowMark entity="vehicle" id={row.id} />
          </>
        )
      }
      action={<SaveButton {...spec} />}
    >
      <VinDoubt id={id} />
      {row ? <Split side={<Past vehicle={row} />}>{form}</Split> : form}
    </Page>
  );
}

function Past({ vehicle }: { vehicle: Shown<"vehicle"> }) {
  const jobs = useRows("job", { vehicle_id: vehicle.id }).reverse();
  return (
    <section class="flex flex-col gap-2" aria-label={t("vehicle.past")}>
      <h2 class="px-1 text-lg">{t("vehicle.past")}</h2>
      {jobs.length === 0 ? (
        <p class="px-1 text-ink-soft">{t("vehicle.no_past")}</p>
      ) : (
        <List>
          {jobs.map((job) => (
            <Job key={job.id} job={job} />
          ))}
        </List>
      )}
    </section>
  );
}

function Job({ job }: { job: Shown<"job"> }) {
  const sheet = useRows("sheet", { job_id: job.id })[0];
  return (
    <ListRow
      href={`/jobs/${job.id}`}
      title={sheet?.true_cause ?? job.reported ?? job.number}
      sub={`${job.number ?? ""} · ${dateText(job.reported_at)}`}
    />
  );
}
