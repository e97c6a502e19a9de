/** What becomes of the crew that is being put together: who comes, who goes, whether it can be sent. Pure. */

export interface Place {
  engineer_id: string;
  lead: boolean;
}

/** Puts somebody on, or takes them off. The first one leads; when the lead goes, the next one does. */
export function toggled(crew: readonly Place[], id: string): Place[] {
  if (!crew.some((one) => one.engineer_id === id)) {
    return [...crew, { engineer_id: id, lead: crew.length === 0 }];
  }
  const left = crew.filter((one) => one.engineer_id !== id);
  return left.some((one) => one.lead) ? left : left.map((one, at) => ({ ...one, lead: at === 0 }));
}

/** The same crew with another lead. */
export const ledBy = (crew: readonly Place[], id: string): Place[] =>
  crew.map((one) => ({ ...one, lead: one.engineer_id === id }));

/** Ids of those who are on the job now and would not be any more. */
export const takenOff = (standing: readonly Place[], asked: readonly Place[]): string[] =>
  standing
    .map((one) => one.engineer_id)
    .filter((id) => !asked.some((one) => one.engineer_id === id));

/** Nobody comes, nobody goes, the same one leads. */
export const same = (standing: readonly Place[], asked: readonly Place[]): boolean =>
  standing.length === asked.length &&
  standing.every((one) =>
    asked.some((two) => two.engineer_id === one.engineer_id && two.lead === one.lead),
  );

/** Why the crew can't be sent yet, as a key of the crew's words; null when it can. */
export function hindrance(
  standing: readonly Place[],
  asked: readonly Place[],
  reason: string | null,
): "crew.nobody" | "crew.same" | "crew.reason_wanted" | null {
  if (asked.length === 0) return "crew.nobody";
  if (standing.length > 0 && same(standing, asked)) return "crew.same";
  if (takenOff(standing, asked).length > 0 && !reason?.trim()) return "crew.reason_wanted";
  return null;
}
