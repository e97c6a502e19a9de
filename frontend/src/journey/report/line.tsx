/** One replaced part: the new one, where it came from, and what becomes of the old one, with the number for its label. */
import { Check, Trash2 } from "lucide";
import type { ScreenProps } from "../../shell/route";
import { currentActor, patch, remove, type Shown, useRow, useRows, useWriting } from "../../store";
import {
  Button,
  bind,
  Card,
  ChoiceField,
  Field,
  NotFound,
  NumberField,
  navigate,
  Page,
  RowMark,
  SavedMark,
  TextField,
  undoable,
} from "../../ui";
import { PhotoStrip } from "../../ui/photo";
import { Qr } from "../../ui/qr";
import { tr } from "../../words";
import { tagOf } from "./content";
import { t } from "./words";

export default function Line({ params }: ScreenProps) {
  const [jobId, id] = [params.id ?? "", params.line ?? ""];
  const line = useRow("replaced_part", id);
  const writing = useWriting("replaced_part", id);
  if (!line) return <NotFound />;
  const of = (field: Parameters<typeof bind<"replaced_part">>[2]) =>
    bind("replaced_part", id, field);
  const drop = () => {
    navigate(`/jobs/${jobId}/parts`, { replace: true });
    const timer = setTimeout(() => remove("replaced_part", id), 6_000);
    undoable(t("line.removed"), () => clearTimeout(timer));
  };
  return (
    <Page
      title={line.name ?? t("line.title")}
      back={`/jobs/${jobId}/parts`}
      sub={writing.allowed ? <SavedMark /> : writing.why && tr(writing.why)}
      action={
        <Button
          weight="primary"
          icon={Check}
          wide
          onClick={() => navigate(`/jobs/${jobId}/parts`, { replace: true })}
        >
          {t("line.done")}
        </Button>
      }
    >
      <Card title={t("line.new_part")}>
        <div class="flex flex-col gap-5">
          {!line.part_id && (
            <>
              <TextField of={of("name")} needed />
              <TextField of={of("part_number")} code needed={line.action === "replace"} />
              <TextField of={of("unit")} />
            </>
          )}
          <ChoiceField of={of("action")} needed />
          <NumberField of={of("quantity")} needed />
          <TextField of={of("reason")} needed long />
          <ChoiceField of={of("causal")} needed />
          <ChoiceField of={of("source")} needed={line.action === "replace"} />
          <Source line={line} locked={!writing.allowed} />
          <ChoiceField of={of("responsibility")} />
          {line.serialised && (
            <>
              <TextField of={of("serial_new")} needed code scan />
              <TextField of={of("serial_old")} needed code scan />
            </>
          )}
        </div>
      </Card>
      {line.action === "replace" && <OldPart jobId={jobId} id={id} locked={!writing.allowed} />}
      <div class="flex items-center gap-3">
        <RowMark entity="replaced_part" id={id} />
        {writing.allowed && (
          <Button weight="danger" icon={Trash2} onClick={drop}>
            {t("line.remove")}
          </Button>
        )}
      </div>
    </Page>
  );
}

/** Where the new part came from, as far as this phone can tell: the line it was drawn with, or that the van has none. */
function Source({ line, locked }: { line: Shown<"replaced_part">; locked: boolean }) {
  const drawn = useDrawn(line.job_id, line.part_id);
  const van = useRows("location", { person_id: currentActor.value.id })[0]?.id ?? "";
  const there = useRows("stock_balance", { location_id: van }).find(
    (one) => one.part_id === line.part_id,
  );
  const wanted = line.source === "requisition" ? drawn : null;
  if (!locked && wanted && line.requisition_line_id !== wanted) {
    queueMicrotask(() => patch("replaced_part", line.id, { requisition_line_id: wanted }));
  }
  if (line.source !== "van" || !line.part_id || (there?.quantity ?? 0) >= (line.quantity ?? 1))
    return null;
  return <p class="text-warning">{t("line.not_in_van")}</p>;
}

/** The line of my requisition for this job with which the part was drawn. */
function useDrawn(jobId: string, partId: string | null): string | null {
  const mine = useRows("requisition", { job_id: jobId }).map((one) => one.id);
  const lines = useRows("requisition_line", { part_id: partId ?? "" });
  return lines.find((one) => mine.includes(one.requisition_id))?.id ?? null;
}

function OldPart({ jobId, id, locked }: { jobId: string; id: string; locked: boolean }) {
  const line = useRow("replaced_part", id);
  const tag = line && tagOf(line as never);
  const photos = useRows("photo", { about_id: id });
  const shown = photos.at(-1)?.id ?? null;
  // The photo of why it can't come back is named by the line, so that the office finds it there.
  if (!locked && line?.old_fate === "not_recoverable" && shown && line.old_photo_id !== shown) {
    queueMicrotask(() => patch("replaced_part", id, { old_photo_id: shown }));
  }
  return (
    <Card title={t("line.old_part")}>
      <div class="flex flex-col gap-5">
        <ChoiceField of={bind("replaced_part", id, "old_fate")} needed />
        <TextField of={bind("replaced_part", id, "supplier_code_old")} code />
        {tag && (
          <div class="flex items-center gap-4 rounded-box border border-line p-4">
            <div class="size-28 shrink-0">
              <Qr text={tag} label={tag} />
            </div>
            <div>
              <p class="font-mono text-2xl font-bold tracking-wide">{tag}</p>
              <p class="mt-1 text-ink-soft">{t("line.tag_hint")}</p>
            </div>
          </div>
        )}
        {line?.old_fate === "not_recoverable" && (
          <>
            <Field of={bind("replaced_part", id, "old_reason")} needed />
            <PhotoStrip
              of={{ job_id: jobId, step: "resolve", subject: "part", about_id: id }}
              label={t("line.photo")}
              needed
              locked={locked}
            />
          </>
        )}
      </div>
    </Card>
  );
}
