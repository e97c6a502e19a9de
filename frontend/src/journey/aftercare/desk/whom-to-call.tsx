/** Whom to call and about what; and what to write down when nobody answers. */
import { Phone, PhoneOff } from "lucide";
import { type Shown, send } from "../../../store";
import { Button, Card, DateTime, KeyValue, MoveButton, toast, told } from "../../../ui";
import { Icon } from "../../../ui/icon";
import { tr } from "../../../words";
import { t } from "../words";
import { useAbout } from "./about";

export function WhomToCall({ call }: { call: Shown<"follow_up"> }) {
  const { job, vehicle, sheet, engineer, phone, contact } = useAbout(call.customer_id, call.job_id);
  return (
    <Card title={contact ?? t("call.about")}>
      <div class="flex flex-col gap-4">
        {phone ? (
          <a
            class="flex min-h-12 items-center gap-3 text-2xl font-semibold text-primary tabular-nums"
            href={`tel:${phone}`}
          >
            <Icon of={Phone} class="size-6" />
            <span class="sr-only">{t("call.dial", { phone })}</span>
            <span aria-hidden="true">{phone}</span>
          </a>
        ) : (
          <p class="text-ink-soft">{t("call.no_phone")}</p>
        )}
        <KeyValue
          facts={[
            [
              t("follow_ups.job"),
              job && (
                <a class="text-primary underline" href={`/desk/jobs/${job.id}`}>
                  {job.number}
                </a>
              ),
            ],
            [tr("job.field.vehicle_id"), vehicle?.plate ?? vehicle?.vin],
            [t("call.reported"), job?.reported],
            [t("call.done"), sheet?.done],
            [t("call.engineer"), engineer],
            [t("call.left"), job?.left_at && <DateTime at={job.left_at} />],
          ]}
        />
      </div>
    </Card>
  );
}

const REASONS = ["not_reached", "call_later", "wrong_details", "refused"] as const;

export function Tries({ call }: { call: Shown<"follow_up"> }) {
  const log = (last_try: (typeof REASONS)[number]) => {
    toast(t("call.try_logged", { n: call.tries + 1 }));
    void told(send("follow_up.log_try", call.id, { last_try }));
  };
  if (call.state !== "due") return null;
  return (
    <Card title={t("call.not_through")}>
      <p class="mb-3 text-ink-soft">
        {t("call.tries", { n: call.tries, wanted: call.tries_wanted })}
        {call.last_try && ` · ${tr(`follow_up.choice.last_try.${call.last_try}`)}`}
      </p>
      <div class="grid grid-cols-2 gap-2">
        {REASONS.map((reason) => (
          <Button key={reason} wide onClick={() => log(reason)}>
            {tr(`follow_up.choice.last_try.${reason}`)}
          </Button>
        ))}
      </div>
      <div class="mt-2">
        <MoveButton of="follow_up.give_up" id={call.id} weight="quiet" icon={PhoneOff} />
      </div>
    </Card>
  );
}
