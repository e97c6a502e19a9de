/**
 * How far a requisition's line has come, in pieces: what waits, was cut, is owed, is on its way, has arrived.
 *
 * Pure. Of every decided line holds: received ≤ issued ≤ approved ≤ asked.
 */

export interface LineNumbers {
  quantity: number | null;
  approved: number | null;
  issued: number | null;
  received: number | null;
}

/** Pieces in each stretch of the way; they add up to what was asked for. */
export interface LineWay {
  /** Not decided yet. */
  waits: number;
  cut: number;
  /** Approved, still in the store. */
  owed: number;
  /** Sent, not acknowledged. */
  underWay: number;
  received: number;
}

/** A line is decided once the office has set its approved quantity, be it 0. */
export function wayOf(line: LineNumbers): LineWay {
  const asked = line.quantity ?? 0;
  if (line.approved === null) return { waits: asked, cut: 0, owed: 0, underWay: 0, received: 0 };
  const [approved, issued, received] = [line.approved, line.issued ?? 0, line.received ?? 0];
  return {
    waits: 0,
    cut: Math.max(0, asked - approved),
    owed: Math.max(0, approved - issued),
    underWay: Math.max(0, issued - received),
    received,
  };
}

/** Pieces on their way over all lines. */
export const underWay = (lines: readonly LineNumbers[]): number =>
  lines.reduce((sum, line) => sum + wayOf(line).underWay, 0);
