/** The photos of a step, large enough to judge by; one tap shows one as large as the screen, arrows lead on. */
import { useSignal } from "@preact/signals";
import { ChevronLeft, ChevronRight } from "lucide";
import { useEffect } from "preact/hooks";
import type { PhotoRecord } from "../../../contract/records";
import { useRow, useRows } from "../../../store";
import { Button, Sheet } from "../../../ui";
import { Photo } from "../../../ui/photo";
import { dateTimeText } from "../../../words";
import { t } from "./words";

interface StepPhotosProps {
  jobId: string;
  step: PhotoRecord["step"];
}

export function StepPhotos({ jobId, step }: StepPhotosProps) {
  const photos = useRows("photo", { job_id: jobId }).filter((one) => one.step === step);
  const at = useSignal<number | null>(null);
  if (photos.length === 0) return null;
  return (
    <>
      <ul
        class={`grid min-w-0 flex-[1_1_15rem] content-start gap-2 ${photos.length > 1 ? "grid-cols-2" : ""}`}
      >
        {photos.map((photo, i) => (
          <li key={photo.id} class="flex flex-col gap-1">
            <button
              type="button"
              class="aspect-4/3 overflow-hidden rounded-field border border-line bg-base-300"
              aria-label={t("photo.open", { name: photo.caption ?? t("photo.nameless") })}
              onClick={() => {
                at.value = i;
              }}
            >
              <Photo id={photo.id} small />
            </button>
            {photo.caption && <span class="text-sm text-ink-soft">{photo.caption}</span>}
          </li>
        ))}
      </ul>
      <Large
        ids={photos.map((photo) => photo.id)}
        at={at.value}
        show={(next) => {
          at.value = next;
        }}
      />
    </>
  );
}

interface LargeProps {
  ids: readonly string[];
  at: number | null;
  show: (at: number | null) => void;
}

function Large({ ids, at, show }: LargeProps) {
  const id = at === null ? undefined : ids[at];
  const photo = useRow("photo", id);
  const step = (by: number) => at !== null && show((at + by + ids.length) % ids.length);
  useEffect(() => {
    if (at === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "ArrowRight") step(1);
      if (event.key === "ArrowLeft") step(-1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  return (
    <Sheet
      wide
      open={id !== undefined}
      title={photo?.caption || t("photo.nameless")}
      onClose={() => show(null)}
    >
      {id && (
        <div class="flex flex-col gap-3">
          <div class="h-[65dvh] overflow-hidden rounded-field bg-black">
            <Photo key={id} id={id} />
          </div>
          <div class="flex items-center gap-2">
            <span class="flex-1 text-ink-soft">{dateTimeText(photo?.taken_at)}</span>
            {ids.length > 1 && (
              <>
                <Button weight="quiet" icon={ChevronLeft} onClick={() => step(-1)}>
                  {t("photo.before")}
                </Button>
                <Button weight="quiet" icon={ChevronRight} onClick={() => step(1)}>
                  {t("photo.after")}
                </Button>
              </>
            )}
          </div>
        </div>
      )}
    </Sheet>
  );
}
