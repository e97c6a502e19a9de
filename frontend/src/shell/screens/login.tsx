/**
 * Sign-in by employee number and password, or by passkey where the connection is secure.
 */
import { useSignal } from "@preact/signals";
import { KeyRound } from "lucide";
import { Button } from "../../ui/button";
import { goBack, path } from "../../ui/navigation";
import { language, tr } from "../../words";
import "../../words/problems";
import { canUsePasskeys, signInByPasskey } from "../passkeys";
import { changeLanguage, person, signIn, syncStatus } from "../session";
import { t as shell } from "../words";
import { t } from "./login.words";

const INPUT = "input input-lg w-full border-edge bg-base-100";

export default function Login() {
  const again = syncStatus.value?.frozen ?? false;
  const number = useSignal(person.value?.employee_no ?? "");
  const password = useSignal("");
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);

  const run = async (work: () => Promise<{ code: string } | null>) => {
    busy.value = true;
    const refused = await work();
    busy.value = false;
    problem.value = refused?.code ?? null;
    if (!refused && path.value === "/login") goBack("/");
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void run(() => signIn(number.value.trim(), password.value));
  };

  return (
    <main class="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-8 px-6 py-10">
      <Heading again={again} />
      <form class="flex flex-col gap-4" onSubmit={submit}>
        <label class="flex flex-col gap-1.5">
          <span class="font-medium">{t("login.employee_no")}</span>
          <input
            class={INPUT}
            name="username"
            autocomplete="username webauthn"
            autocapitalize="characters"
            required
            value={number.value}
            onInput={(event) => {
              number.value = event.currentTarget.value;
            }}
          />
        </label>
        <label class="flex flex-col gap-1.5">
          <span class="font-medium">{t("login.password")}</span>
          <input
            class={INPUT}
            name="password"
            type="password"
            autocomplete="current-password"
            required
            value={password.value}
            onInput={(event) => {
              password.value = event.currentTarget.value;
            }}
          />
        </label>
        {problem.value && (
          <p class="font-medium text-error" role="alert">
            {tr(problem.value, {}, t("login.failed"))}
          </p>
        )}
        <Button weight="primary" type="submit" busy={busy.value} wide>
          {busy.value ? t("login.busy") : shell("login.submit")}
        </Button>
        {canUsePasskeys() && (
          <Button
            icon={KeyRound}
            onClick={() => void run(signInByPasskey)}
            disabled={busy.value}
            wide
          >
            {t("login.passkey")}
          </Button>
        )}
      </form>
      <LanguageSwitch />
    </main>
  );
}

function Heading({ again }: { again: boolean }) {
  return (
    <div class="flex flex-col gap-3">
      <img src="/icons/icon.svg" alt="" class="size-16 rounded-box" />
      <h1 class="text-3xl">{shell("app.name")}</h1>
      <p class="text-lg text-ink-soft">{again ? t("login.again_lead") : t("login.lead")}</p>
    </div>
  );
}

function LanguageSwitch() {
  const other = language.value === "en" ? "zh-CN" : "en";
  return (
    <button
      type="button"
      class="min-h-12 self-start font-medium text-primary underline underline-offset-4"
      lang={other}
      onClick={() => changeLanguage(other)}
    >
      {other === "en" ? "English" : "中文"}
    </button>
  );
}
