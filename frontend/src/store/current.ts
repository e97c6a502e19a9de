/**
 * The store and the person of this session, as signals; set by the shell at sign-in and sign-out.
 */
import { signal } from "@preact/signals";
import { COMMANDS } from "../contract/commands";
import { MACHINES } from "../contract/machines";
import { RECORDS, SCHEMA } from "../contract/records";
import type { Actor, Specs } from "../kernel/spec";
import type { Store } from "./store";

export const SPECS: Specs = {
  records: RECORDS,
  machines: MACHINES,
  commands: COMMANDS,
  schema: SCHEMA,
};

export const currentStore = signal<Store | null>(null);
export const currentActor = signal<Actor>({ id: "", roles: [] });

/** The first sync of this person on this device has not ended: an empty list means nothing yet. */
export const arriving = signal(false);

/** The open store. Throws before sign-in: screens are only drawn after it. */
export function theStore(): Store {
  const store = currentStore.value;
  if (!store) throw new Error("no store is open");
  return store;
}
