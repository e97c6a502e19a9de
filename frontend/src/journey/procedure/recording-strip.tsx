/** Sounds and films of the fault: recorded here, heard and seen here, sent when there is a network. */
import { useSignal } from "@preact/signals";
import { Trash2, Video } from "lucide";
import { useRef } from "preact/hooks";
import type { RecordingRecord } from "../../contract/records";
import { remove, saved, useRows, useWriting } from "../../store";
import { Button, RowMark, toast, undoable } from "../../ui";
import { usePicture } from "../../ui/photo";
import { dateTimeText } from "../../words";
import { keepRecording, type RecordingOf } from "./keep-recording";
import { t } from "./recording.words";
import { SoundRecorder } from "./sound-recorder";

interface StripProps {
  of: RecordingOf;
  locked: boolean;
}

export function RecordingStrip({ of, locked }: StripProps) {
  const rows = useRows("recording", { job_id: of.job_id }).filter((one) => one.step === of.step);
  if (locked && rows.length === 0) return null;
  return (
    <section class="flex flex-col gap-3" aria-label={t("recording.title")}>
      <h3 class="font-medium">{t("recording.title")}</h3>
      {rows.map((one) => (
        <Recording key={one.id} one={one} locked={locked} />
      ))}
      {!locked && (
        <div class="flex flex-wrap gap-2 *:min-w-32 *:flex-1">
          <SoundRecorder of={of} />
          <Film of={of} />
        </div>
      )}
    </section>
  );
}

/** All that was recorded on a job, for who decides at the office. */
export function RecordingsOfJob({ jobId }: { jobId: string }) {
  const rows = useRows("recording", { job_id: jobId });
  if (rows.length === 0) return null;
  return (
    <section class="flex flex-col gap-3" aria-label={t("recording.title")}>
      <h3 class="font-medium">{t("recording.title")}</h3>
      {rows.map((one) => (
        <Recording key={one.id} one={one} locked />
      ))}
    </section>
  );
}

function Recording({ one, locked }: { one: RecordingRecord; locked: boolean }) {
  const url = usePicture(one.id, one.sha256, false);
  const mayRemove = useWriting("recording", one.id).allowed && !locked;
  const label = t(`recording.${one.kind}`, { at: dateTimeText(one.taken_at) });
  return (
    <div class="flex flex-col gap-2 rounded-field border border-line p-3">
      <div class="flex items-center gap-2">
        <span class="flex-1 text-sm text-ink-soft">{label}</span>
        <RowMark entity="recording" id={one.id} />
        {mayRemove && (
          <Button weight="quiet" icon={Trash2} onClick={() => drop(one)}>
            <span class="sr-only">{t("recording.remove")}</span>
          </Button>
        )}
      </div>
      {url && one.kind === "sound" && (
        // biome-ignore lint/a11y/useMediaCaption: the noise of a fault has no words
        <audio class="w-full" controls preload="metadata" src={url} aria-label={label} />
      )}
      {url && one.kind === "video" && (
        // biome-ignore lint/a11y/useMediaCaption: the film of a fault has no words
        <video
          class="max-h-96 w-full rounded-field bg-black"
          controls
          playsInline
          preload="metadata"
          src={url}
          aria-label={label}
        />
      )}
    </div>
  );
}

const UNDO_MS = 8_000;

/** The row goes when it can no longer be wanted back: its bytes wait under its id. */
function drop(one: RecordingRecord): void {
  let wanted = true;
  undoable(t("recording.removed"), () => {
    wanted = false;
  });
  setTimeout(() => wanted && remove("recording", one.id), UNDO_MS);
}

/** The phone's own camera films; what was typed is safe before it opens, for phones kill the page. */
function Film({ of }: { of: RecordingOf }) {
  const input = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const take = async (element: HTMLInputElement) => {
    const [file] = element.files ?? [];
    element.value = "";
    if (!file) return;
    busy.value = true;
    const problem = await keepRecording(file, { ...of, kind: "video" }).catch(
      () => "failed" as const,
    );
    busy.value = false;
    if (problem) toast(t(`recording.${problem}`), { tone: "error" });
  };
  return (
    <>
      <Button
        icon={Video}
        busy={busy.value}
        onClick={() => {
          input.current?.click();
          void saved().catch(() => undefined);
        }}
      >
        {t("recording.film")}
      </Button>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept="video/*"
        capture="environment"
        onChange={(event) => void take(event.currentTarget)}
      />
    </>
  );
}
