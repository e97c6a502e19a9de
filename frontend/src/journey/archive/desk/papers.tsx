/** What this person had put together: how far it is, and the file when it is ready. Reads; making is the worker's. */
import { FileText, Printer, RotateCcw, X } from "lucide";
import { type Shown, useRows } from "../../../store";
import {
  Button,
  Card,
  Dotted,
  Empty,
  Icon,
  MoveButton,
  navigate,
  Page,
  StateChip,
  type Tone,
} from "../../../ui";
import { dateTimeText, tr } from "../../../words";
import { LINK } from "../../report/desk/print";
import { t } from "../words";
import { Progress } from "./progress";
import { sizeText } from "./size";

type Bundle = Shown<"bundle">;

const TONES: Readonly<Record<string, Tone>> = {
  queued: "wait",
  running: "wait",
  done: "good",
  failed: "bad",
};
const MOST = 50;

export default function Papers() {
  const bundles = useRows("bundle").toReversed().slice(0, MOST);
  return (
    <Page title={t("papers.title")} back="/reports" sub={t("papers.lead")} wide>
      {bundles.length === 0 ? (
        <Empty icon={Printer} title={t("papers.empty")} lead={t("papers.empty_hint")}>
          <Button onClick={() => navigate("/reports")}>{t("papers.reports")}</Button>
        </Empty>
      ) : (
        <div class="grid gap-3 lg:grid-cols-2">
          {bundles.map((one) => (
            <One key={one.id} bundle={one} />
          ))}
        </div>
      )}
    </Page>
  );
}

function One({ bundle }: { bundle: Bundle }) {
  const working = bundle.state === "queued" || bundle.state === "running";
  return (
    <Card title={bundle.title} aside={<StateChip entity="bundle" id={bundle.id} tones={TONES} />}>
      <div class="flex flex-col gap-3">
        <Dotted facts={facts(bundle)} />
        {working && <Progress id={bundle.id} total={bundle.total} />}
        {bundle.problem && <p class="break-words text-error">{bundle.problem}</p>}
        <div class="flex flex-wrap gap-2">
          {bundle.state === "done" && (
            <a class={LINK} href={`/api/bundles/${bundle.id}/file`} target="_blank" rel="noopener">
              <Icon of={FileText} />
              {t(bundle.kind === "export" ? "papers.download" : "papers.open")}
            </a>
          )}
          <MoveButton of="bundle.cancel" id={bundle.id} icon={X} weight="quiet" />
          <MoveButton of="bundle.retry" id={bundle.id} icon={RotateCcw} weight="plain" />
        </div>
      </div>
    </Card>
  );
}

function facts(bundle: Bundle): string[] {
  const told = [tr(`bundle.choice.kind.${bundle.kind}`), dateTimeText(bundle.created_at)];
  if (bundle.pages) told.push(t("papers.pages", { n: bundle.pages }));
  if (bundle.size) told.push(sizeText(bundle.size));
  if (bundle.state === "done" && bundle.expires_at)
    told.push(t("papers.kept", { at: dateTimeText(bundle.expires_at) }));
  return told;
}
