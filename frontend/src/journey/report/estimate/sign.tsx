/** The estimate in the customer's hand: the locked full screen, everything they agree to, and their signature before work. */
import { useSignal } from "@preact/signals";
import { CircleCheck, FileSignature } from "lucide";
import type { ScreenProps } from "../../../shell/route";
import { useDraft, useMoves } from "../../../store";
import {
  Button,
  Card,
  type CommandForm,
  commandForm,
  Empty,
  KeyValue,
  NotFound,
  TextField,
  toast,
} from "../../../ui";
import { Signature } from "../../../ui/signature";
import type { Stroke } from "../../../ui/signature-lines";
import { dateTimeText, tr } from "../../../words";
import { Roles } from "../confirm";
import type { Plain } from "../content";
import { LockedHead, useCustomersLanguage } from "../locked";
import { position } from "../sealing";
import { list, plain, text } from "../shown/chapter";
import { t as reportWord } from "../words";
import { buildAuthorisation, type EstimateSources } from "./content";
import { gatherEstimate, useEstimates } from "./gather";
import { sealAuthorisation } from "./sealing";
import { who } from "./shown";
import { Costs } from "./told";
import { t } from "./words";

const TO_SIGN = ["submitted", "approved", "authorised"];

export default function Authorise({ params }: ScreenProps) {
  const jobId = params.id ?? "";
  const one = useEstimates(jobId).find((each) => TO_SIGN.includes(each.state));
  const sources = gatherEstimate(one?.id ?? "");
  useCustomersLanguage(one?.language ?? null);
  if (!one || !sources) return <NotFound />;
  return <HandOver key={one.id} jobId={jobId} id={one.id} sources={sources} state={one.state} />;
}

interface HandOverProps {
  jobId: string;
  id: string;
  sources: EstimateSources;
  state: string;
}

function HandOver({ jobId, id, sources, state }: HandOverProps) {
  const form = commandForm("estimate.authorise", id);
  const draft = useDraft(`estimate.authorise/${id}`).value as { strokes?: Stroke[] } | undefined;
  const strokes = useSignal<Stroke[]>(draft?.strokes ?? []);
  const busy = useSignal(false);
  const done = useSignal(false);
  const { authorise } = useMoves("estimate", id);
  const back = `/jobs/${jobId}/estimate`;
  const content = buildAuthorisation(sources);
  // Also when the phone was restarted after the signature: nobody signs twice. Not before it is on the device's disk.
  if (done.value || (state === "authorised" && !busy.value)) {
    return <Thanks back={back} number={text(plain(content.estimate).number) ?? ""} />;
  }
  if (!authorise?.allowed && !busy.value)
    return <NotYet back={back} why={authorise?.why ?? null} />;
  const sign = async () => {
    busy.value = true;
    const value = (name: string) => (form.values[name] as string | undefined) ?? null;
    const here = await position();
    try {
      const sealed = await sealAuthorisation(id, sources, {
        name: value("signer_name"),
        role: value("signer_role"),
        phone: value("signer_phone"),
        strokes: strokes.value,
        lat: here?.lat ?? null,
        lon: here?.lon ?? null,
      });
      await sealed.saved;
      form.clear();
      done.value = true;
    } catch {
      toast(reportWord("sign.failed"), { tone: "error" });
    } finally {
      busy.value = false;
    }
  };
  return (
    <div class="flex min-h-dvh flex-col bg-base-200">
      <LockedHead back={back} />
      <main class="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-4 px-4 py-4">
        <h1 class="text-2xl">{t("authorise.title")}</h1>
        <p class="text-lg text-ink-soft">{t("authorise.lead")}</p>
        <CustomerView content={content} />
        <Signing form={form} strokes={strokes} />
        <Button
          weight="primary"
          icon={FileSignature}
          wide
          busy={busy.value}
          disabled={busy.value || lacks(form, strokes.value)}
          onClick={() => void sign()}
        >
          {t("authorise.sign")}
        </Button>
      </main>
    </div>
  );
}

/** All that is signed. */
function CustomerView({ content }: { content: Plain }) {
  return (
    <>
      <Card title={t("authorise.who")}>
        <KeyValue facts={who(content)} />
      </Card>
      <Card title={t("estimate.what")}>
        <p class="text-lg leading-relaxed whitespace-pre-wrap">{text(content.scope)}</p>
        <p class="mt-3 font-medium">
          {t("authorise.ready_by", { at: dateTimeText(text(content.ready_by)) })}
        </p>
      </Card>
      <Card title={t("estimate.lines")}>
        <Costs lines={list(content.lines)} />
      </Card>
      <Card title={t("authorise.terms")}>
        <p class="text-lg leading-relaxed">{text(content.agreement)}</p>
      </Card>
    </>
  );
}

interface SigningProps {
  form: CommandForm;
  strokes: { value: Stroke[] };
}

const Signing = ({ form, strokes }: SigningProps) => (
  <Card title={reportWord("sign.who")}>
    <div class="flex flex-col gap-5">
      <TextField of={form.bind("signer_name")} needed />
      <Roles form={form} />
      <TextField of={form.bind("signer_phone")} keyboard="tel" />
      <section aria-label={reportWord("sign.here")}>
        <h3 class="mb-2 font-medium">{reportWord("sign.here")}</h3>
        <Signature
          strokes={strokes.value}
          onChange={(next) => {
            strokes.value = next;
            form.set({ strokes: next });
          }}
        />
      </section>
    </div>
  </Card>
);

/** What the signature still lacks; the office asks the same. */
function lacks(form: CommandForm, strokes: readonly Stroke[]): boolean {
  const told = (name: string) => String(form.values[name] ?? "").trim() !== "";
  const drawn = strokes.some((stroke) => stroke.length >= 2);
  return !drawn || !told("signer_name") || !told("signer_role");
}

/** Not approved, or replaced meanwhile: nothing to sign, and why. */
const NotYet = ({ back, why }: { back: string; why: string | null }) => (
  <div class="grid min-h-dvh grid-rows-[auto_1fr] bg-base-200">
    <LockedHead back={back} />
    <main class="grid place-items-center p-6">
      <Empty title={t("authorise.not_yet")} lead={why ? tr(why) : ""} />
    </main>
  </div>
);

const Thanks = ({ back, number }: { back: string; number: string }) => (
  <div class="grid min-h-dvh grid-rows-[auto_1fr] bg-base-200">
    <LockedHead back={back} />
    <main class="grid place-items-center p-6">
      <Empty icon={CircleCheck} title={t("authorise.thanks")} lead={t("authorise.thanks_lead")}>
        <span class="mt-4 block font-mono text-sm">{number}</span>
      </Empty>
    </main>
  </div>
);
