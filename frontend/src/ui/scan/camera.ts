/** The camera at the back, looked through until a code is read that is wanted. */
import { type Signal, signal } from "@preact/signals";
import { openReader, type Read } from "./reader";

const LOOK_EVERY_MS = 150;
const TIPS_AFTER_MS = 10_000;

export type Trouble = "none" | "denied" | "busy" | "reader";

export interface Looking {
  state: Signal<"opening" | "looking" | Trouble>;
  /** A code that was read and is not what is asked for; the person may know better. */
  other: Signal<string | null>;
  /** It takes long: say what helps. */
  tips: Signal<boolean>;
  /** null where the camera has no light. */
  torch: Signal<boolean | null>;
  switchTorch(): void;
  stop(): void;
}

/** Torch is not in TypeScript's own list of what a track can do. */
type Lit = MediaTrackCapabilities & { torch?: boolean };
type Light = MediaTrackConstraintSet & { torch: boolean };

const SEEN: MediaTrackConstraints = { facingMode: "environment", width: { ideal: 1280 } };

/** Which trouble it is that getUserMedia or the reader met. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "reader";
}

/**
 * Begins at once. wanted: what of a code's text is asked for, null when the code is another one; found: called once.
 */
export function look(
  video: HTMLVideoElement,
  wanted: (text: string) => string | null,
  found: (text: string) => void,
): Looking {
  const of = {
    state: signal<"opening" | "looking" | Trouble>("opening"),
    other: signal<string | null>(null),
    tips: signal(false),
    torch: signal<boolean | null>(null),
  };
  let gone = false;
  let track: MediaStreamTrack | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    gone = true;
    clearTimeout(slow);
    track?.stop();
  };
  const open = async () => {
    if (!navigator.mediaDevices) return { read: null };
    const stream = await navigator.mediaDevices.getUserMedia({ video: SEEN });
    track = stream.getVideoTracks()[0];
    if (gone) return stop();
    video.srcObject = stream;
    await video.play();
    if ((track?.getCapabilities?.() as Lit | undefined)?.torch) of.torch.value = false;
    return { read: await openReader() };
  };
  const readUntil = async (read: Read) => {
    of.state.value = "looking";
    slow = setTimeout(() => {
      of.tips.value = true;
    }, TIPS_AFTER_MS);
    while (!gone) {
      const texts = await read(video);
      const text = texts.map(wanted).find(Boolean);
      if (text && !gone) {
        navigator.vibrate?.(60);
        return found(text);
      }
      of.other.value = texts[0] ?? of.other.value;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  const run = async () => {
    const opened = await open();
    if (!opened) return;
    if (opened.read) await readUntil(opened.read);
    else of.state.value = "none";
  };
  run().catch((error: unknown) => {
    if (gone) return; // a play() that closing has cut off
    stop();
    of.state.value = troubleOf(error);
  });
  const switchTorch = () => {
    const on = !of.torch.value;
    void track?.applyConstraints({ advanced: [{ torch: on } as Light] }).then(() => {
      of.torch.value = on;
    });
  };
  return { ...of, switchTorch, stop };
}
