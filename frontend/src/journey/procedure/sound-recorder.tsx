/** Recording a noise with the phone's microphone: one tap begins, one ends; it ends by itself after two minutes. */
import { type Signal, useSignal } from "@preact/signals";
import { Mic, Square } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Button, toast } from "../../ui";
import { keepRecording, type RecordingOf } from "./keep-recording";
import { t } from "./recording.words";

const LONGEST_S = 120;

const canRecord = (): boolean =>
  typeof MediaRecorder === "function" && navigator.mediaDevices !== undefined;

/** Starts the microphone; `done` gets the sound and its seconds. null: it is not there or not allowed. */
async function begin(done: (sound: Blob, seconds: number) => void): Promise<MediaRecorder | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
  if (!stream) return null;
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  const began = Date.now();
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop();
    done(new Blob(parts, { type: recorder.mimeType }), Math.round((Date.now() - began) / 1000));
  };
  recorder.start(1000);
  return recorder;
}

export function SoundRecorder({ of }: { of: RecordingOf }) {
  const recorder = useRef<MediaRecorder | null>(null);
  const seconds: Signal<number | null> = useSignal(null);
  const stop = () => recorder.current?.state === "recording" && recorder.current.stop();
  useEffect(() => () => void stop(), []);
  useEffect(() => {
    if (seconds.value === null) return;
    const timer = setInterval(() => {
      seconds.value = (seconds.peek() ?? 0) + 1;
      if ((seconds.peek() ?? 0) >= LONGEST_S) stop();
    }, 1000);
    return () => clearInterval(timer);
  }, [seconds.value === null]);
  const start = async () => {
    const made = await begin((sound, length) => {
      seconds.value = null;
      void keepRecording(sound, { ...of, kind: "sound", seconds: length }).then(
        (problem) => problem && toast(t(`recording.${problem}`), { tone: "error" }),
      );
    });
    recorder.current = made;
    if (made) seconds.value = 0;
    else toast(t("recording.denied"), { tone: "error" });
  };
  if (!canRecord()) return null;
  if (seconds.value !== null) {
    return (
      <Button weight="danger" icon={Square} onClick={stop}>
        {t("recording.stop", { n: seconds.value })}
      </Button>
    );
  }
  return (
    <Button icon={Mic} onClick={() => void start()}>
      {t("recording.record")}
    </Button>
  );
}
