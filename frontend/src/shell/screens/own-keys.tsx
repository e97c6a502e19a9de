/** One's own keys: changing the password, and the passkeys with the way to remove one. Needs the network. */
import { useSignal } from "@preact/signals";
import { KeyRound } from "lucide";
import { useEffect } from "preact/hooks";
import { Button } from "../../ui/button";
import { Card } from "../../ui/page";
import { Sheet } from "../../ui/sheet";
import { toast } from "../../ui/toast";
import { dateTimeText, tr } from "../../words";
import "../../words/problems";
import { api } from "../api";
import { person } from "../session";
import { t } from "./password.words";
import { PasswordField } from "./password-field";

interface Passkey {
  id: string;
  created_at: string;
}

export function OwnKeys() {
  const open = useSignal(false);
  const passkeys = useSignal<Passkey[]>([]);
  const load = async () => {
    const reply = await api<Passkey[]>("GET", "/api/passkeys");
    if (reply.ok) passkeys.value = reply.body;
  };
  useEffect(() => void load(), []);
  const forget = async (id: string) => {
    const reply = await api("DELETE", `/api/passkeys/${encodeURIComponent(id)}`);
    toast(reply.ok ? t("keys.forgotten") : tr(reply.problem.code, {}, t("keys.failed")), {
      tone: reply.ok ? "plain" : "error",
    });
    await load();
  };
  const close = () => {
    open.value = false;
  };
  return (
    <Card title={t("keys.title")}>
      <ul class="divide-y divide-line">
        {passkeys.value.map((one) => (
          <li key={one.id} class="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 py-2">
            <span class="min-w-0 flex-[1_1_10rem]">
              {t("keys.passkey", { time: dateTimeText(one.created_at) })}
            </span>
            <Button onClick={() => void forget(one.id)}>{t("keys.forget")}</Button>
          </li>
        ))}
      </ul>
      <Button
        icon={KeyRound}
        wide
        onClick={() => {
          open.value = true;
        }}
      >
        {t("keys.change")}
      </Button>
      <Sheet open={open.value} title={t("keys.change")} onClose={close}>
        {open.value && <Change close={close} />}
      </Sheet>
    </Card>
  );
}

function Change({ close }: { close: () => void }) {
  const current = useSignal("");
  const next = useSignal("");
  const again = useSignal("");
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const send = async () => {
    if (next.value !== again.value) {
      problem.value = t("keys.differ");
      return;
    }
    busy.value = true;
    const body = { current: current.value, new: next.value };
    const reply = await api("PUT", "/api/session/password", body);
    busy.value = false;
    if (!reply.ok) {
      const { code, detail } = reply.problem;
      problem.value =
        code === "access.wrong_password"
          ? t("keys.wrong")
          : tr(code, (detail ?? {}) as Record<string, string>, t("keys.failed"));
      return;
    }
    toast(t("keys.changed"));
    close();
  };
  return (
    <form
      class="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input class="hidden" autocomplete="username" value={person.value?.employee_no} readOnly />
      <p class="text-ink-soft">{t("keys.rule")}</p>
      <PasswordField
        label={t("keys.current")}
        keeper="current-password"
        value={current.value}
        set={(text) => {
          current.value = text;
        }}
      />
      <PasswordField
        label={t("keys.new")}
        keeper="new-password"
        value={next.value}
        set={(text) => {
          next.value = text;
        }}
      />
      <PasswordField
        label={t("keys.again")}
        keeper="new-password"
        value={again.value}
        set={(text) => {
          again.value = text;
        }}
      />
      {problem.value && (
        <p class="font-medium text-error" role="alert">
          {problem.value}
        </p>
      )}
      <Button weight="primary" type="submit" busy={busy.value} wide>
        {t("keys.change")}
      </Button>
    </form>
  );
}
