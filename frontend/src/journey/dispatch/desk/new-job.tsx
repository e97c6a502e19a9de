/** Opening a job, from an entry of the call log or on its own; which clocks will run is seen at once. */
import { FilePlus2 } from "lucide";
import { newRowId, type Shown, useRow, useRows } from "../../../store";
import {
  Button,
  Card,
  type CommandForm,
  commandForm,
  MomentField,
  navigate,
  Page,
  Picker,
  query,
  told,
} from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { dateText, tr } from "../../../words";
import { customerOptions, vehicleOptions } from "./options";
import { ContactFields, FaultFields, isReversed, WhenFields } from "./plan-fields";
import { PromisedCard } from "./promised-card";
import { t } from "./words";

export default function NewJob() {
  const callId = query.value.get("call");
  const call = useRow("call_entry", callId);
  const form = commandForm("job.open", callId ?? "", useKnown(call));
  const reversed = isReversed(form);
  const unclear = call?.state === "to_clarify";
  const open = () => {
    const id = newRowId();
    void told(form.submit(id));
    navigate(`/desk/jobs/${id}`, { replace: true });
  };
  return (
    <Page
      title={tr("job.open")}
      back={callId ? `/calls/${callId}` : "/board"}
      wide
      sub={call && t("new.from_call", { number: call.number ?? "" })}
      action={
        <div class="flex flex-col gap-1.5">
          {unclear && <p class="text-center text-sm text-error">{t("new.unclear")}</p>}
          {form.missing.length > 0 && !unclear && (
            <p class="text-center text-sm text-ink-soft">{t("new.missing")}</p>
          )}
          <Button
            weight="primary"
            icon={FilePlus2}
            wide
            disabled={form.incomplete || reversed || unclear}
            onClick={open}
          >
            {tr("job.open")}
          </Button>
        </div>
      }
    >
      <Split
        side={
          <>
            <PromisedCard values={form.values} since={call?.received_at ?? null} />
            <Known form={form} />
          </>
        }
      >
        <Who form={form} />
        <Card title={t("new.what")}>
          <div class="flex flex-col gap-5">
            <FaultFields form={form} />
            {!callId && <MomentField of={form.bind("reported_at")} />}
          </div>
        </Card>
        <Card title={t("new.when")}>
          <div class="flex flex-col gap-5">
            <WhenFields form={form} />
          </div>
        </Card>
      </Split>
    </Page>
  );
}

/** What the call tells already. */
function useKnown(call: Shown<"call_entry"> | undefined): Record<string, unknown> {
  const vehicle = useRow("vehicle", call?.vehicle_id);
  const customer = useRow("customer", call?.customer_id ?? vehicle?.customer_id);
  if (!call) return { priority: "normal" };
  return {
    priority: "normal",
    call_entry_id: call.id,
    customer_id: customer?.id ?? null,
    vehicle_id: vehicle?.id ?? null,
    reported: [call.said, call.clarification].filter(Boolean).join("\n"),
    contact_name: call.caller,
    contact_phone: call.phone ?? customer?.phone ?? null,
    ...placeOf(customer),
  };
}

const placeOf = (customer: Shown<"customer"> | undefined): Record<string, unknown> => ({
  address: customer?.address ?? null,
  lat: customer?.lat ?? null,
  lon: customer?.lon ?? null,
});

/** Customer and vehicle; each of them brings along what is known of the other, where that is still blank. */
function Who({ form }: { form: CommandForm }) {
  const customerId = (form.values.customer_id ?? null) as string | null;
  const fillFrom = (id: string | null) => {
    const customer = useRow("customer", id);
    if (!customer) return;
    const given = form.values;
    form.set({
      customer_id: customer.id,
      contact_name: given.contact_name ?? customer.contact_name,
      contact_phone: given.contact_phone ?? customer.phone,
      ...(!given.address && placeOf(customer)),
    });
  };
  return (
    <Card title={t("new.who")}>
      <div class="flex flex-col gap-5">
        <div class="grid gap-5 sm:grid-cols-2">
          <Picker
            of={form.bind("vehicle_id")}
            needed
            options={() => vehicleOptions(customerId)}
            onPick={(option) => {
              if (!customerId) fillFrom(useRow("vehicle", option.id)?.customer_id ?? null);
            }}
          />
          <Picker
            of={form.bind("customer_id")}
            needed
            options={customerOptions}
            onPick={(option) => fillFrom(option.id)}
          />
        </div>
        <ContactFields form={form} />
      </div>
    </Card>
  );
}

/** What the house knows of this vehicle: its open jobs, earlier ones, and that it stands under another name. */
function Known({ form }: { form: CommandForm }) {
  const vehicleId = form.values.vehicle_id as string | null | undefined;
  const vehicle = useRow("vehicle", vehicleId);
  const earlier = useRows("job", { vehicle_id: vehicleId ?? "" })
    .filter((one) => one.state !== "cancelled")
    .reverse();
  if (!vehicle) return null;
  const other = vehicle.customer_id !== (form.values.customer_id ?? vehicle.customer_id);
  const running = earlier.some((one) => one.state !== "closed");
  return (
    <Card title={t("new.known")}>
      {other && <p class="mb-3 font-medium text-warning">{tr("job.field.other_owner")}</p>}
      {running && <p class="mb-3 font-medium text-warning">{t("new.running")}</p>}
      {earlier.length === 0 && <p class="text-ink-soft">{t("new.no_earlier")}</p>}
      <ul class="flex flex-col">
        {earlier.slice(0, 5).map((one) => (
          <li key={one.id}>
            <a
              class="flex min-h-12 flex-col justify-center text-primary"
              href={`/desk/jobs/${one.id}`}
            >
              <span>
                {one.number ?? t("job.unnumbered")} · {tr(`job.state.${one.state}`)}
              </span>
              <span class="line-clamp-1 text-sm text-ink-soft">
                {dateText(one.reported_at)} · {one.reported}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
