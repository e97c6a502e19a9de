/** Whether and from where somebody can sign in; a password for them, and a lost phone shut out. Needs the network. */
import { type Signal, useSignal } from "@preact/signals";
import { KeyRound, ShieldOff } from "lucide";
import { useEffect } from "preact/hooks";
import { type ApiReply, api } from "../../../shell/api";
import { currentActor } from "../../../store";
import { Button, Card, KeyValue, Sheet, toast } from "../../../ui";
import { dateTimeText, tr } from "../../../words";
import "../../../words/problems";
import { t } from "../access.words";
import { GivePassword } from "./give-password";

interface AccessAnswer {
  password_set_at: string | null;
  passkeys: number;
  devices: { label: string; seen_at: string }[];
}

type Open = "password" | "shut_out" | null;

export function Access({ personId, name }: { personId: string; name: string }) {
  const told = useSignal<AccessAnswer | null>(null);
  const open = useSignal<Open>(null);
  const load = async () => {
    const reply = await api<AccessAnswer>("GET", `/api/people/${personId}/access`);
    told.value = reply.ok ? reply.body : null;
  };
  useEffect(() => void load(), [personId]);
  const close = () => {
    open.value = null;
  };
  const ended = (reply: ApiReply<unknown>, words: string) => {
    if (reply.ok) close();
    toast(reply.ok ? words : tr(reply.problem.code, {}, t("access.failed")), {
      tone: reply.ok ? "plain" : "error",
    });
    void load();
  };
  const shutOut = async () =>
    ended(await api("DELETE", `/api/people/${personId}/devices`), t("access.is_shut_out"));
  return (
    <Card title={t("access.title")}>
      {told.value ? (
        <Told answer={told.value} />
      ) : (
        <p class="text-ink-soft">{t("access.offline")}</p>
      )}
      {personId === currentActor.value.id ? (
        <p class="mt-3 text-ink-soft">{tr("access.own_password")}</p>
      ) : (
        <Ways open={open} known={told.value} />
      )}
      <Sheet open={open.value === "password"} title={t("access.give", { name })} onClose={close}>
        {open.value === "password" && (
          <GivePassword personId={personId} done={(reply) => ended(reply, t("access.given"))} />
        )}
      </Sheet>
      <Sheet open={open.value === "shut_out"} title={t("access.shut_out")} onClose={close}>
        <p class="mb-4 text-ink-soft">{t("access.shut_out_lead", { name })}</p>
        <Button weight="danger" wide onClick={() => void shutOut()}>
          {t("access.shut_out")}
        </Button>
      </Sheet>
    </Card>
  );
}

function Told({ answer }: { answer: AccessAnswer }) {
  const last = answer.devices[0]?.seen_at;
  return (
    <KeyValue
      facts={[
        [
          t("access.password"),
          answer.password_set_at
            ? t("access.set_at", { time: dateTimeText(answer.password_set_at) })
            : t("access.none"),
        ],
        [t("access.passkeys"), String(answer.passkeys)],
        [t("access.devices"), String(answer.devices.length)],
        [t("access.last"), last && dateTimeText(last)],
      ]}
    />
  );
}

function Ways({ open, known }: { open: Signal<Open>; known: AccessAnswer | null }) {
  const nothing = !known || (known.devices.length === 0 && known.passkeys === 0);
  return (
    <div class="mt-3 flex flex-col gap-2">
      <Button
        icon={KeyRound}
        wide
        disabled={!known}
        onClick={() => {
          open.value = "password";
        }}
      >
        {t("access.give_short")}
      </Button>
      <Button
        weight="quiet"
        icon={ShieldOff}
        wide
        disabled={nothing}
        onClick={() => {
          open.value = "shut_out";
        }}
      >
        {t("access.shut_out")}
      </Button>
    </div>
  );
}
