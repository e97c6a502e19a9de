/** Which rows of a long list are drawn: arithmetic over blocks of rows and their heights. Pure. */

export const BLOCK = 10;

/** A guess until something was measured: two lines of text and their padding. */
const FIRST_GUESS = 84;

/** Heights of blocks in pixels: measured ones as they were, others by the average of those. */
export class Heights {
  private readonly known = new Map<number, { height: number; rows: number }>();
  private sum = 0;
  private rows = 0;

  /** Rows [from, to) of one block are so high together. */
  measured(from: number, to: number, height: number): void {
    if (height <= 0) return;
    const old = this.known.get(from);
    this.sum += height - (old?.height ?? 0);
    this.rows += to - from - (old?.rows ?? 0);
    this.known.set(from, { height, rows: to - from });
  }

  /** The height of rows [from, to); from is the beginning of a block. */
  between(from: number, to: number): number {
    const average = this.rows > 0 ? this.sum / this.rows : FIRST_GUESS;
    let height = 0;
    for (let at = from; at < to; at += BLOCK) {
      const rows = Math.min(BLOCK, to - at);
      const known = this.known.get(at);
      height += known?.rows === rows ? known.height : rows * average;
    }
    return height;
  }
}

/** The blocks (by their number) of which something lies between the two heights; always one; with the row at `keep`. */
export function blocksIn(
  heights: Heights,
  rows: number,
  from: number,
  to: number,
  keep: number | null,
): number[] {
  const last = Math.max(0, Math.ceil(rows / BLOCK) - 1);
  const found = new Set<number>();
  let top = 0;
  for (let block = 0; block <= last && top < to; block += 1) {
    top += heights.between(block * BLOCK, Math.min(rows, (block + 1) * BLOCK));
    if (top > from) found.add(block);
  }
  if (found.size === 0) found.add(to <= 0 ? 0 : last);
  if (keep !== null && keep < rows) found.add(Math.floor(keep / BLOCK));
  return [...found].sort((a, b) => a - b);
}

export interface Segment {
  from: number;
  to: number;
  /** Nothing is drawn of these rows. */
  gap: boolean;
}

/** All rows in order: blocks that are drawn, and what lies between, before and after them. */
export function segmentsOf(blocks: readonly number[], rows: number): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const block of blocks) {
    const from = block * BLOCK;
    if (from >= rows) break;
    if (from > at) segments.push({ from: at, to: from, gap: true });
    at = Math.min(rows, from + BLOCK);
    segments.push({ from, to: at, gap: false });
  }
  if (at < rows) segments.push({ from: at, to: rows, gap: true });
  return segments;
}
