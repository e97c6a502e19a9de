/** The sheet that scans: the camera's picture, its light, what helps when nothing is read, and typing always beside it. */
import { useSignal } from "@preact/signals";
import { Flashlight, FlashlightOff } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../button";
import { BOX } from "../frame";
import { Sheet } from "../sheet";
import { type Looking, look } from "./camera";
import { CameraTrouble } from "./trouble";
import { t } from "./words";

export interface ScannerProps {
  title?: string;
  /** What of a code's text is asked for; null when it is another code. By default all of it. */
  wanted?: (text: string) => string | null;
  found: (text: string) => void;
  close: () => void;
}

const whole = (text: string): string | null => text.trim() || null;

export default function Scanner({ title, wanted = whole, found, close }: ScannerProps) {
  const attempt = useSignal(0);
  const take = (text: string) => {
    found(wanted(text) ?? text.trim());
    close();
  };
  return (
    <Sheet open title={title ?? t("title")} onClose={close}>
      <div class="flex flex-col gap-4">
        <Viewer
          key={attempt.value}
          wanted={wanted}
          take={take}
          again={() => {
            attempt.value += 1;
          }}
        />
        <Typed take={take} />
      </div>
    </Sheet>
  );
}

interface ViewerProps {
  wanted: (text: string) => string | null;
  take: (text: string) => void;
  again: () => void;
}

function Viewer({ wanted, take, again }: ViewerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const looking = useSignal<Looking | null>(null);
  const latest = useRef({ wanted, take });
  latest.current = { wanted, take };
  useEffect(() => {
    if (!video.current) return;
    const begun = look(
      video.current,
      (text) => latest.current.wanted(text),
      (text) => latest.current.take(text),
    );
    looking.value = begun;
    return begun.stop;
  }, []);
  const state = looking.value?.state.value ?? "opening";
  if (state !== "opening" && state !== "looking") return <CameraTrouble of={state} again={again} />;
  return (
    <>
      <div class="relative overflow-hidden rounded-box bg-neutral">
        <video
          ref={video}
          class="aspect-4/3 max-h-[45dvh] w-full object-cover"
          muted
          playsInline
          aria-label={t("looking")}
        />
        <span class="pointer-events-none absolute inset-[14%_10%] rounded-box border-4 border-white/85" />
      </div>
      <p class="text-center" role="status">
        {t(state === "opening" ? "opening" : "looking")}
      </p>
      {looking.value && <Beside of={looking.value} take={take} />}
    </>
  );
}

/** The light, another code that was read, and tips once it takes long. */
function Beside({ of, take }: { of: Looking; take: (text: string) => void }) {
  const { torch, other, tips } = of;
  return (
    <>
      {torch.value !== null && (
        <Button icon={torch.value ? FlashlightOff : Flashlight} wide onClick={of.switchTorch}>
          {t(torch.value ? "torch_off" : "torch_on")}
        </Button>
      )}
      {other.value && (
        <div class="flex flex-col gap-2 rounded-field bg-base-200 p-3" role="status">
          <p>{t("other.read", { text: other.value })}</p>
          <Button onClick={() => take(other.value ?? "")}>{t("other.use")}</Button>
        </div>
      )}
      {tips.value && (
        <div class="rounded-field bg-base-200 p-3" role="status">
          <p class="font-semibold">{t("tips.title")}</p>
          <ul class="list-disc pl-5">
            {(["near", "light", "clean", "type"] as const).map((tip) => (
              <li key={tip}>{t(`tips.${tip}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Typed({ take }: { take: (text: string) => void }) {
  const text = useSignal("");
  return (
    <form
      class="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation(); // the field may stand in a form of its own
        if (text.value.trim()) take(text.value);
      }}
    >
      <label class="flex min-w-44 flex-1 flex-col gap-1.5 font-medium">
        {t("typed")}
        <input
          class={`${BOX} font-mono`}
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>
      <Button type="submit" disabled={!text.value.trim()}>
        {t("use")}
      </Button>
    </form>
  );
}
