/**
 * What screens do. Each call shows at once, is saved on the device, and is sent when there is a network.
 */
import type { CommandArgs } from "../contract/commands";
import type { Entity, Records } from "../contract/records";
import { theStore } from "./current";
import type { Sent } from "./edits";
import type { Answered, Fields } from "./shapes";

const swallow = (sent: Sent): Sent => {
  // Who cares awaits `saved`; for all others the writer's `trouble` shows it on every screen.
  sent.saved.catch(() => undefined);
  return sent;
};

/** A named command on a row: `send("job.accept", id, {})`. */
export function send<C extends keyof CommandArgs>(
  type: C,
  row: string,
  args: CommandArgs[C],
): Sent {
  return swallow(theStore().edits.send(type, row, args as Fields));
}

/** Change fields of a row, at each key stroke if you like. */
export function patch<E extends Entity>(entity: E, id: string, values: Partial<Records[E]>): void {
  const sent = theStore().edits.patch(entity, id, values);
  if (sent) swallow(sent);
}

/** A new row; gives its id. Pass `id` when you made it before (a photo whose bytes are stored first). */
export function create<E extends Entity>(
  entity: E,
  fields: Partial<Records[E]>,
  id?: string,
): string {
  return swallow(theStore().edits.create(entity, fields, id)).row;
}

export function remove(entity: Entity, id: string): void {
  swallow(theStore().edits.remove(entity, id));
}

export const newRowId = (): string => theStore().newId();

/** Resolves when all that was done so far survives a power cut. */
export const saved = (): Promise<void> => theStore().writer.flush();

export function setDraft(key: string, values: Fields): void {
  theStore()
    .drafts.set(key, values)
    .catch(() => undefined);
}

export function clearDraft(key: string): void {
  theStore()
    .drafts.clear(key)
    .catch(() => undefined);
}

/** The office's answer to a command, once it has come (offline: it may take days). For the desk. */
export async function answerTo(sent: Sent): Promise<Answered> {
  await sent.saved;
  return theStore().answers.wait(sent.id);
}
