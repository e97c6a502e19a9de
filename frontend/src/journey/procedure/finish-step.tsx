/** The end of a step: live when nothing is missing, else the list of what is, each a tap from its field. */
import { useSignal } from "@preact/signals";
import { ArrowRight, Check, ListChecks } from "lucide";
import { currentActor, SPECS, send, useMoves, view } from "../../store";
import { Button, List, ListRow, navigate, Sheet } from "../../ui";
import { tr } from "../../words";
import { type Gap, gapsOf, pageAfter, placeOf, type StepName } from "./steps";
import { t } from "./words";

interface FinishProps {
  jobId: string;
  sheetId: string;
  step: StepName;
}

export function FinishStep({ jobId, sheetId, step }: FinishProps) {
  const sheet = view("sheet", sheetId);
  const machine = SPECS.machines.sheet;
  const move = useMoves("sheet", sheetId)[`finish_${step}`];
  if (!sheet || !machine) return null;
  const place = placeOf(step, sheet.state);
  const after = pageAfter(step);
  const next = () => navigate(`/jobs/${jobId}${after && `/${after}`}`);
  if (place === "ahead") {
    const first = sheet.state as StepName;
    return (
      <Button wide onClick={() => navigate(`/jobs/${jobId}/${first}`)}>
        {t("steps.first", { step: t(`steps.${first}`) })}
      </Button>
    );
  }
  const gaps = gapsOf(machine, step, sheet, currentActor.value);
  if (gaps.length > 0) return <Gaps jobId={jobId} gaps={gaps} />;
  if (place === "behind" || !move?.allowed) {
    return (
      <Button weight="primary" icon={ArrowRight} wide onClick={next}>
        {after === "" || after === "listen" ? t("steps.go.job") : t(`steps.go.${after}`)}
      </Button>
    );
  }
  const finish = () => {
    send(`sheet.finish_${step}`, sheetId, {});
    next();
  };
  return (
    <Button weight="primary" icon={Check} wide onClick={finish}>
      {t(`steps.finish.${step}`)}
    </Button>
  );
}

function Gaps({ jobId, gaps }: { jobId: string; gaps: readonly Gap[] }) {
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  const go = (gap: Gap) => {
    close();
    if (gap.page) navigate(`/jobs/${jobId}/${gap.page}`);
    else if (gap.field) showField(gap.field);
  };
  return (
    <>
      <Button
        icon={ListChecks}
        wide
        onClick={() => {
          open.value = true;
        }}
      >
        {t("steps.gaps", { n: gaps.length })}
      </Button>
      <Sheet open={open.value} title={t("steps.gaps_title")} onClose={close}>
        <p class="mb-3 text-ink-soft">{t("steps.gaps_lead")}</p>
        <List>
          {gaps.map((gap) => (
            <ListRow key={gap.key} title={tr(gap.key)} onClick={() => go(gap)} />
          ))}
        </List>
      </Sheet>
    </>
  );
}

/** Bring a field into view and begin to fill it in; opens the fold that it lies in. */
function showField(name: string): void {
  requestAnimationFrame(() => {
    // A modal gives the focus back when it closes; what is focused before that is lost.
    if (document.querySelector("dialog[open]")) return showField(name);
    const place = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
    const fold = place?.closest("details");
    if (fold) fold.open = true;
    place?.scrollIntoView({ block: "center" });
    place?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
  });
}
