/**
 * What waits for a person: one list over all stages, oldest first, by what their roles may do now.
 *
 * Each kind says which records wait, since when, and what they are about; whether the person may act is asked
 * of the same machines as everywhere else, so nobody finds their own work here to approve.
 */
import type { Entity, Records } from "../contract/records";
import type { Role } from "../contract/settings";
import { currentActor, useMoves, useRows } from "../store";
import { held } from "../ui/held";

export interface Waiting {
  entity: Entity;
  id: string;
  /** The command that it waits for; its words say what is asked. */
  command: string;
  since: string;
  /** The number that people call it by; null where it has none. */
  number: string | null;
  about: string;
  urgent: boolean;
  /** What it is about in money, where it is. */
  amount_fen: number | null;
}

interface Kind<E extends Entity> {
  entity: E;
  role: Role;
  state: readonly string[];
  /** The move that the person would make. */
  move: string;
  since: (row: Records[E]) => string | null;
  number?: (row: Records[E]) => string | null;
  about: (row: Records[E]) => string;
  urgent?: (row: Records[E]) => boolean;
  amount?: (row: Records[E]) => number | null;
}

const kind = <E extends Entity>(one: Kind<E>): Kind<Entity> => one as unknown as Kind<Entity>;

const KINDS: readonly Kind<Entity>[] = [
  kind({
    entity: "escalation",
    role: "supervisor",
    state: ["waiting"],
    move: "approve",
    since: (row) => row.raised_at ?? row.created_at,
    about: (row) => row.job_id,
    amount: (row) => row.amount_fen,
    urgent: () => true,
  }),
  kind({
    entity: "escalation",
    role: "supervisor",
    state: ["told_by_phone"],
    move: "confirm",
    since: (row) => row.updated_at,
    about: (row) => row.job_id,
  }),
  kind({
    entity: "estimate",
    role: "supervisor",
    state: ["submitted"],
    move: "approve",
    since: (row) => row.submitted_at,
    number: (row) => row.estimate_number,
    about: (row) => row.job_id,
    amount: (row) => row.total_fen,
    urgent: () => true,
  }),
  kind({
    entity: "report",
    role: "supervisor",
    state: ["signed"],
    move: "return",
    since: (row) => row.signed_at,
    number: (row) => row.report_number,
    about: (row) => row.job_id,
    urgent: (row) =>
      row.seal_result === "sealed_diverged" ||
      row.signature_path === "refused" ||
      row.signature_path === "absent",
  }),
  kind({
    entity: "requisition",
    role: "supervisor",
    state: ["submitted"],
    move: "approve",
    since: (row) => row.submitted_at,
    number: (row) => row.number,
    about: (row) => row.job_id ?? "",
  }),
  kind({
    entity: "requisition",
    role: "warehouse",
    state: ["approved", "partly_issued"],
    move: "issue",
    since: (row) => row.decided_at,
    number: (row) => row.number,
    about: (row) => row.job_id ?? "",
  }),
  kind({
    entity: "expense_claim",
    role: "supervisor",
    state: ["submitted"],
    move: "review",
    since: (row) => row.submitted_at,
    number: (row) => row.number,
    about: (row) => row.job_id ?? "",
    amount: (row) => row.total_fen,
  }),
  kind({
    entity: "expense_claim",
    role: "finance",
    state: ["reviewed"],
    move: "pay",
    since: (row) => row.reviewed_at,
    number: (row) => row.number,
    about: (row) => row.job_id ?? "",
    amount: (row) => row.payable_fen,
  }),
  kind({
    entity: "cash_advance",
    role: "supervisor",
    state: ["requested"],
    move: "approve",
    since: (row) => row.created_at,
    number: (row) => row.number,
    about: (row) => row.job_id ?? "",
    amount: (row) => row.amount_fen,
  }),
  kind({
    entity: "cash_advance",
    role: "finance",
    state: ["approved"],
    move: "pay",
    since: (row) => row.decided_at,
    number: (row) => row.number,
    about: (row) => row.job_id ?? "",
    amount: (row) => row.amount_fen,
  }),
  kind({
    entity: "stock_count",
    role: "supervisor",
    state: ["counted"],
    move: "approve",
    since: (row) => row.counted_at,
    number: (row) => row.number,
    about: () => "",
  }),
  kind({
    entity: "old_part",
    role: "warehouse",
    state: ["received"],
    move: "accept",
    since: (row) => row.received_at,
    number: (row) => row.tag,
    about: (row) => row.job_id,
  }),
  kind({
    entity: "complaint",
    role: "supervisor",
    state: ["taken"],
    move: "assign",
    since: (row) => row.received_at,
    number: (row) => row.number,
    about: (row) => row.job_id ?? "",
    urgent: () => true,
  }),
  kind({
    entity: "complaint",
    role: "supervisor",
    state: ["handled"],
    move: "judge",
    since: (row) => row.handled_at,
    number: (row) => row.number,
    about: (row) => row.job_id ?? "",
  }),
];

/** Everything that waits for the signed-in person, urgent things first, then the oldest. */
export function useWaiting(): Waiting[] {
  const { roles } = currentActor.value;
  const found: Waiting[] = [];
  for (const one of KINDS) {
    if (!roles.includes(one.role)) continue;
    for (const state of one.state) {
      const rows = useRows(one.entity, { state } as never) as unknown as Records[Entity][];
      for (const row of rows) {
        if (held.value.has(row.id)) continue;
        const answer = (
          useMoves(one.entity, row.id) as Record<string, { allowed: boolean; why: string | null }>
        )[one.move];
        if (!answer?.allowed) continue;
        found.push({
          entity: one.entity,
          id: row.id,
          command: `${one.entity}.${one.move}`,
          since: one.since(row) ?? row.created_at,
          number: one.number?.(row) ?? null,
          about: one.about(row),
          urgent: one.urgent?.(row) ?? false,
          amount_fen: one.amount?.(row) ?? null,
        });
      }
    }
  }
  return found.sort(
    (a, b) => Number(b.urgent) - Number(a.urgent) || a.since.localeCompare(b.since),
  );
}
