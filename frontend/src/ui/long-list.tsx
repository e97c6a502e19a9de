/**
 * A list of any length: only the rows near the screen are in the document, in blocks; empty items of the same height
 * stand for the rest. Scrolls with the page or the sheet that it lies in.
 *
 * A row that has the focus stays, wherever one scrolls. Each row tells its place among all (`aria-posinset`), so that a
 * screen reader says "412 of 10,000". Not for rows of very different heights, and not for short lists: use List.
 */
import { useSignal } from "@preact/signals";
import { type ComponentChildren, Fragment, type VNode } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { blocksIn, Heights, segmentsOf } from "./blocks";

interface LongListProps<R extends { id: string }> {
  rows: readonly R[];
  /** One `<li>`, such as a ListRow. */
  row: (row: R) => ComponentChildren;
}

const FIRST_BLOCKS: readonly number[] = [0];

export function LongList<R extends { id: string }>({ rows, row }: LongListProps<R>) {
  const list = useRef<HTMLUListElement>(null);
  const heights = useRef(new Heights());
  const shown = useSignal<readonly number[]>(FIRST_BLOCKS);
  const count = useRef(rows.length);
  count.current = rows.length;
  const segments = segmentsOf(shown.value, rows.length);
  const draw = useKept(row);

  const look = () => {
    if (!list.current) return;
    const next = blocksNear(list.current, heights.current, count.current);
    if (next.join() !== shown.peek().join()) shown.value = next;
  };
  useLayoutEffect(() => {
    if (!list.current) return;
    settle(list.current, segments, heights.current, rows.length);
    look();
  });
  useEffect(() => {
    let asked = 0;
    const soon = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        look();
      });
    };
    // Scrolling does not bubble: the capture hears of a sheet's too.
    addEventListener("scroll", soon, { capture: true, passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener("scroll", soon, { capture: true });
      removeEventListener("resize", soon);
    };
  }, []);

  return (
    <ul
      ref={list}
      class="divide-y divide-line overflow-hidden rounded-box border border-line bg-base-100"
    >
      {segments.map((segment) =>
        segment.gap ? (
          <li key={`gap-${segment.from}`} aria-hidden="true" />
        ) : (
          <Fragment key={segment.from}>{rows.slice(segment.from, segment.to).map(draw)}</Fragment>
        ),
      )}
    </ul>
  );
}

/** Rows that were there before a scroll are the same elements after it, and so are not drawn again. */
function useKept<R extends { id: string }>(row: LongListProps<R>["row"]) {
  const kept = useRef({ row, made: new Map<R, VNode>() });
  const before = kept.current.row === row ? kept.current.made : null;
  const made = new Map<R, VNode>();
  kept.current = { row, made };
  return (one: R): VNode => {
    const element = before?.get(one) ?? <Fragment key={one.id}>{row(one)}</Fragment>;
    made.set(one, element);
    return element;
  };
}

/** The blocks that lie within half a screen of what is seen, and the one that has the focus. */
function blocksNear(list: HTMLElement, heights: Heights, rows: number): number[] {
  const top = list.getBoundingClientRect().top;
  const focused = document.activeElement?.closest("[aria-posinset]");
  const place = focused && list.contains(focused) ? Number(focused.ariaPosInSet) - 1 : null;
  return blocksIn(heights, rows, -top - innerHeight / 2, -top + 1.5 * innerHeight, place);
}

/** After drawing: what was guessed is measured, the gaps get their heights, the rows their places. */
function settle(
  list: HTMLElement,
  segments: readonly { from: number; to: number; gap: boolean }[],
  heights: Heights,
  rows: number,
): void {
  const items = [...list.children] as HTMLElement[];
  let at = 0;
  const gaps: [HTMLElement, number, number][] = [];
  for (const { from, to, gap } of segments) {
    const own = items.slice(at, at + (gap ? 1 : to - from));
    at += own.length;
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    if (gap) gaps.push([first, from, to]);
    else {
      const height = last.offsetTop + last.offsetHeight - first.offsetTop;
      heights.measured(from, to, height);
      for (const [i, item] of own.entries()) {
        item.ariaPosInSet = String(from + i + 1);
        item.ariaSetSize = String(rows);
      }
    }
  }
  for (const [item, from, to] of gaps) item.style.height = `${heights.between(from, to)}px`;
}
