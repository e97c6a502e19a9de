/** One customer: how to reach them, their vehicles, and what was done for them. */
import type { ScreenProps } from "../../../shell/route";
import { type Shown, useRow, useRows } from "../../../store";
import { List, ListRow, NotFound, navigate, Page, RowMark } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { dateText, localName } from "../../../words";
import { type FormSpec, RecordForm, SaveButton } from "../../form/record-form";
import { t } from "../words";

const MOST_JOBS = 20;

const formOf = (id: string | null): FormSpec => ({
  entity: "customer",
  id,
  groups: [
    { title: t("customer.who"), fields: ["code", "name", "kind", "language"] },
    { title: t("customer.reach"), fields: ["contact_name", "phone", "address", "city", "region"] },
    { title: t("customer.place"), fields: ["lat", "lon"] },
  ],
  start: { kind: "company", language: "zh-CN" },
  onSaved: (made) => !id && navigate(`/admin/customers/${made}`, { replace: true }),
});

export default function Customer({ params }: ScreenProps) {
  const id = params.id === "new" ? null : (params.id ?? null);
  const row = useRow("customer", id);
  if (id && !row) return <NotFound />;
  const spec = formOf(id);
  const form = <RecordForm key={id} {...spec} />;
  return (
    <Page
      title={row?.name ?? t("customers.new")}
      back="/admin/customers"
      wide={row !== undefined}
      sub={row && <RowMark entity="customer" id={row.id} />}
      action={<SaveButton {...spec} />}
    >
      {row ? (
        <Split
          side={
            <>
              <Vehicles customer={row} />
              <Jobs customer={row} />
            </>
          }
        >
          {form}
        </Split>
      ) : (
        form
      )}
    </Page>
  );
}

function Vehicles({ customer }: { customer: Shown<"customer"> }) {
  const vehicles = useRows("vehicle", { customer_id: customer.id });
  return (
    <section class="flex flex-col gap-2" aria-label={t("customer.vehicles")}>
      <h2 class="px-1 text-lg">{t("customer.vehicles")}</h2>
      {vehicles.length === 0 ? (
        <p class="px-1 text-ink-soft">{t("customer.no_vehicles")}</p>
      ) : (
        <List>
          {vehicles.map((one) => (
            <Vehicle key={one.id} one={one} />
          ))}
        </List>
      )}
    </section>
  );
}

function Vehicle({ one }: { one: Shown<"vehicle"> }) {
  const model = useRow("vehicle_model", one.model_id);
  return (
    <ListRow
      href={`/admin/vehicles/${one.id}`}
      title={one.plate ?? one.vin}
      sub={`${localName(model?.name_zh, model?.name_en)} · ${one.vin}`}
    />
  );
}

function Jobs({ customer }: { customer: Shown<"customer"> }) {
  const jobs = useRows("job", { customer_id: customer.id }).reverse().slice(0, MOST_JOBS);
  if (jobs.length === 0) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={t("customer.jobs")}>
      <h2 class="px-1 text-lg">{t("customer.jobs")}</h2>
      <List>
        {jobs.map((job) => (
          <ListRow
            key={job.id}
            href={`/jobs/${job.id}`}
            title={job.reported ?? job.number}
            sub={`${job.number ?? ""} · ${dateText(job.reported_at)}`}
          />
        ))}
      </List>
    </section>
  );
}
