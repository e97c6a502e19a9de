/** Where old parts are on their way, and which come first. Pure. */
import type { OldPartRecord } from "../../../contract/records";

export const SHELVES = ["out", "shipped", "inspect", "inspected", "all"] as const;
export type Shelf = (typeof SHELVES)[number];
type OldPart = Pick<OldPartRecord, "state" | "due_at" | "opened_at">;

const STATES: Readonly<Record<Exclude<Shelf, "all">, readonly OldPartRecord["state"][]>> = {
  out: ["with_engineer"],
  shipped: ["shipped"],
  inspect: ["received"],
  inspected: ["accepted", "refused"],
};

export const liesOn = (part: OldPart, shelf: Shelf): boolean =>
  shelf === "all" ? part.state !== "withdrawn" : STATES[shelf].includes(part.state);

/** What is due first comes first; of all, the newest. */
export const inOrder = <P extends OldPart>(parts: readonly P[], shelf: Shelf): P[] =>
  [...parts].sort((a, b) =>
    shelf === "all"
      ? b.opened_at.localeCompare(a.opened_at)
      : (a.due_at ?? a.opened_at).localeCompare(b.due_at ?? b.opened_at),
  );
