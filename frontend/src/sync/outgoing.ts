/**
 * Which files may go now: text first, so only those whose row the server has heard of (SY-24).
 *
 * A row that has left this person's scope is no longer on the device, its photos still are and still go (SY-11). A picture
 * that no row ever came to name, because the phone died in between, or whose row was taken away again, is dropped.
 */
import { kindOf } from "../store/overlay";
import type { FileEntry } from "../store/shapes";
import type { Store } from "../store/store";

/** Its row is made at once after it, in this tab or another. */
const UNNAMED_MS = 60_000;

const waits = (file: FileEntry) => file.state === "waiting" || file.state === "sending";

/** Those that failed least come first, then the oldest. */
export async function outgoing(store: Store): Promise<FileEntry[]> {
  const waiting = [...store.files.entries.peek().values()].filter(waits);
  const known = (file: FileEntry) => Boolean(store.memory.serverRow(file.entity, file.id));
  const strange = waiting.filter((file) => !known(file) && !isBusy(store, file.id));
  const gone = strange.length > 0 ? await sent(store, strange) : [];
  return [...waiting.filter(known), ...gone].sort(
    (a, b) => a.tries - b.tries || a.created_at.localeCompare(b.created_at),
  );
}

/** Whether what was said of the row still waits for an answer, or was refused and waits for the person. */
function isBusy(store: Store, id: string): boolean {
  const { pending } = store.memory;
  const refused = store.tray.items.peek().filter((item) => item.kind === "rejected");
  return [...pending.queued(), ...pending.stagedCommands(), ...refused].some(
    (one) => one.row === id,
  );
}

/** Of files without a row here those that the server has heard of; drops what nothing names. */
async function sent(store: Store, files: readonly FileEntry[]): Promise<FileEntry[]> {
  const answered = await store.db.getAll("answered");
  const found: FileEntry[] = [];
  for (const file of files) {
    const said = answered.filter((one) => one.row === file.id && one.status !== "rejected");
    if (said.length > 0 && !said.some((one) => kindOf(one) === "remove")) found.push(file);
    else if (store.clock.now() - Date.parse(file.created_at) > UNNAMED_MS)
      await store.files.remove(file.id);
  }
  return found;
}
