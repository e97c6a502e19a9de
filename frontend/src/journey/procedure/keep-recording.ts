/** From the microphone or camera to the device: bytes first, then the row that names them (SY-24). */
import type { CommandArgs } from "../../contract/commands";
import { RECORDS } from "../../contract/records";
import { nowIso } from "../../kernel/clock";
import { create, newRowId, theStore } from "../../store";

type Args = CommandArgs["recording.create"];
export type RecordingOf = Pick<Args, "job_id" | "step">;

const MIMES: readonly string[] = RECORDS.recording.fields.mime.choices;
const LARGEST = RECORDS.recording.fields.size.maximum;

/** "audio/webm;codecs=opus" is told as "audio/webm"; null for a kind that the office does not take. */
export function mimeOf(type: string): Args["mime"] | null {
  const plain = type.split(";")[0]?.trim().toLowerCase() ?? "";
  return MIMES.includes(plain) ? (plain as Args["mime"]) : null;
}

/** Why it was not kept, or null. */
export async function keepRecording(
  file: Blob,
  of: RecordingOf & { kind: Args["kind"]; seconds?: number },
): Promise<"too_large" | "unknown_kind" | null> {
  const mime = mimeOf(file.type);
  if (!mime) return "unknown_kind";
  if (file.size > LARGEST) return "too_large";
  const id = newRowId();
  const bytes = await file.arrayBuffer();
  const stored = await theStore().files.put({ id, entity: "recording", bytes, mime, name: id });
  const { sha256, size } = stored;
  create("recording", { ...of, taken_at: nowIso(), sha256, mime, size }, id);
  return null;
}
