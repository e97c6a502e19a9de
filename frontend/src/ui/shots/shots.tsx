/** Several photos in a row: the camera stays open, and each tap on the shutter keeps one at once. */
import { useSignal } from "@preact/signals";
import { Camera, Check } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../button";
import { type Trouble, troubleOf } from "../scan/camera";
import { CameraTrouble } from "../scan/trouble";
import { Sheet } from "../sheet";
import { toast } from "../toast";
import { t } from "./words";

const SEEN: MediaTrackConstraints = {
  facingMode: "environment",
  width: { ideal: 2560 },
  height: { ideal: 1920 },
};
const QUALITY = 0.92;

interface ShotsProps {
  /** Keeps one picture; null says that it is none. */
  keep: (file: File) => Promise<unknown>;
  close: () => void;
}

export default function Shots({ keep, close }: ShotsProps) {
  const attempt = useSignal(0);
  const taken = useSignal(0);
  return (
    <Sheet open wide title={t("title")} onClose={close}>
      <Through
        key={attempt.value}
        keep={async (file) => {
          const kept = await keep(file).catch(() => null);
          if (kept) taken.value += 1;
          else toast(t("failed"), { tone: "error" });
          return kept !== null;
        }}
        again={() => {
          attempt.value += 1;
        }}
      />
      <p class="min-h-7 text-center" role="status">
        {taken.value > 0 && t("taken", { n: taken.value })}
      </p>
      <Button icon={Check} wide onClick={close}>
        {t("done", { n: taken.value })}
      </Button>
    </Sheet>
  );
}

interface ThroughProps {
  keep: (file: File) => Promise<boolean>;
  again: () => void;
}

/** The camera's picture, the shutter, and what was taken last. */
function Through({ keep, again }: ThroughProps) {
  const video = useRef<HTMLVideoElement>(null);
  const state = useSignal<"opening" | "open" | Trouble>("opening");
  const last = useSignal<string | null>(null);
  useEffect(() => openCamera(video.current, (next) => (state.value = next)), []);
  useEffect(
    () => () => {
      if (last.value) URL.revokeObjectURL(last.value);
    },
    [],
  );
  const shoot = async () => {
    const shot = video.current && (await pictureOf(video.current));
    if (!shot) return;
    navigator.vibrate?.(30);
    if (!(await keep(new File([shot], `${Date.now()}.jpg`, { type: shot.type })))) return;
    if (last.value) URL.revokeObjectURL(last.value);
    last.value = URL.createObjectURL(shot);
  };
  if (state.value !== "opening" && state.value !== "open")
    return <CameraTrouble of={state.value} again={again} />;
  return (
    <>
      <div class="relative overflow-hidden rounded-box bg-neutral">
        <video
          ref={video}
          class="max-h-[55dvh] min-h-48 w-full object-contain"
          muted
          playsInline
          aria-label={t("view")}
        />
        {last.value && (
          <img
            class="absolute bottom-2 left-2 size-20 rounded-field border-2 border-white object-cover"
            src={last.value}
            alt={t("last")}
          />
        )}
      </div>
      <div class="my-3">
        <Button
          weight="primary"
          icon={Camera}
          wide
          busy={state.value === "opening"}
          onClick={() => void shoot()}
        >
          {t(state.value === "opening" ? "opening" : "shoot")}
        </Button>
      </div>
    </>
  );
}

/** Opens the camera at the back into the video; gives what closes it. */
function openCamera(
  video: HTMLVideoElement | null,
  told: (state: "open" | Trouble) => void,
): () => void {
  let gone = false;
  let stream: MediaStream | null = null;
  const stop = () => {
    gone = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const open = async () => {
    if (!navigator.mediaDevices || !video) return told("none");
    stream = await navigator.mediaDevices.getUserMedia({ video: SEEN });
    if (gone) return stop();
    video.srcObject = stream;
    await video.play();
    told("open");
  };
  open().catch((error: unknown) => {
    if (!gone) told(troubleOf(error));
  });
  return stop;
}

/** What the camera sees now, as a JPEG; null while it shows nothing. */
async function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (!video.videoWidth) return null;
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
}
