/** What the parts screens read together: my van and what lies in it, my papers, names of parts. Subscribes the caller. */
import type { OldPartRecord, PartRecord } from "../../contract/records";
import { clock } from "../../kernel/clock";
import { currentActor, type Shown, useRow, useRows } from "../../store";
import { localName } from "../../words";

const DAY_MS = 24 * 3600_000;

const me = (): string => currentActor.value.id;

/** What lies in my van: quantity by part. Empty before the office has opened a van for me. */
export function useVanStock(): Map<string, number> {
  const van = useRows("location", { person_id: me(), kind: "van" })[0];
  const balances = van ? useRows("stock_balance", { location_id: van.id }) : [];
  return new Map(
    balances.filter((one) => one.quantity > 0).map((one) => [one.part_id, one.quantity]),
  );
}

const newestFirst = (a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1);

export const useMyRequisitions = (): Shown<"requisition">[] =>
  useRows("requisition", { engineer_id: me() }, newestFirst);

export const useLines = (requisitionId: string): Shown<"requisition_line">[] =>
  useRows("requisition_line", { requisition_id: requisitionId });

/** Old parts that I promised back; those due first come first. */
export const useMyOldParts = (): Shown<"old_part">[] =>
  useRows("old_part", { engineer_id: me() }, (a, b) =>
    (a.due_at ?? a.opened_at).localeCompare(b.due_at ?? b.opened_at),
  );

/** What stands on my account, the oldest first. */
export const useMyAccount = (): Shown<"write_off">[] =>
  useRows("write_off", { engineer_id: me(), state: "waiting" }, (a, b) =>
    a.opened_at.localeCompare(b.opened_at),
  );

export const partName = (part: Pick<PartRecord, "name_zh" | "name_en"> | undefined): string =>
  localName(part?.name_zh, part?.name_en);

/** What an old part is called: by the catalogue in the person's language, else as the report has it. */
export function useOldPartName(
  one: Pick<OldPartRecord, "part_id" | "name" | "part_number">,
): string {
  return partName(useRow("part", one.part_id)) || (one.name ?? one.part_number ?? "");
}

/** What people search parts by. */
export const partFinds = (part: PartRecord): (string | null)[] => [
  part.number,
  part.name_zh,
  part.name_en,
  part.initials,
  part.spec,
];

export function usePersonName(id: string | null | undefined): string {
  const person = useRow("person", id);
  return localName(person?.name_zh, person?.name_en);
}

/** "CX-2026-0042 · 东江公交": what a job is called in lists. */
export function useJobName(id: string | null | undefined): string {
  const job = useRow("job", id);
  const customer = useRow("customer", job?.customer_id);
  return [job?.number, customer?.name].filter(Boolean).join(" · ");
}

/** Whole days from a moment to now, negative while it lies ahead; by the office's clock as well as we know it. */
export const daysSince = (moment: string): number =>
  Math.floor((clock.serverNow() - Date.parse(moment)) / DAY_MS);
