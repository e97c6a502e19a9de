/**
 * What of the photos now going up has arrived. A batch is what waits and what has gone since the oldest of it was taken;
 * files that were set aside are shown, but not counted.
 */
import type { FileEntry } from "../../store/shapes";

export interface UnderWay {
  left: FileEntry[];
  done: number;
  of: number;
  bytes: number;
  ofBytes: number;
}

export function filesUnderWay(
  files: readonly FileEntry[],
  progress: ReadonlyMap<string, number>,
): UnderWay {
  const left = files.filter((file) => file.state !== "sent");
  const going = left.filter((file) => file.state !== "failed");
  const since = going.reduce((oldest, { created_at: at }) => (at < oldest ? at : oldest), "~");
  const sent = files.filter((file) => file.state === "sent" && (file.sent_at ?? "") >= since);
  const size = (some: readonly FileEntry[]) => some.reduce((sum, file) => sum + file.size, 0);
  const partly = going.reduce((sum, file) => sum + (progress.get(file.id) ?? 0), 0);
  return {
    left,
    done: sent.length,
    of: sent.length + going.length,
    bytes: size(sent) + partly,
    ofBytes: size(sent) + size(going),
  };
}
