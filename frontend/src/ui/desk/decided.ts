/**
 * A decision that can still be undone: shown as taken at once, kept on this device at once, sent some seconds later.
 *
 * A decision once sent can't be taken back by anybody, so the time to think better of it lies before. It goes earlier
 * when the window is hidden or closed; what a crash leaves behind goes at the next start. It names the revision that was
 * looked at: a row that changed meanwhile is shown again instead of decided.
 */
import type { CommandArgs, CommandType } from "../../contract/commands";
import { COMMANDS } from "../../contract/commands";
import { clearDraft, send, setDraft, theStore, useDraft } from "../../store";
import type { Fields } from "../../store/shapes";
import { held } from "../held";
import { navigate } from "../navigation";
import { toast } from "../toast";
import { told } from "../told";
import { t as action } from "../words";
import { t } from "./words";

export const HOLD_MS = 7_000;
const KEPT = "desk.decided";

export interface Decision<C extends CommandType = CommandType> {
  type: C;
  row: string;
  args: CommandArgs[C];
  /** What the person is told: "Report R-1 approved". */
  said: string;
  /** The draft that the decision was written in; forgotten when it is sent, there again when it is undone. */
  draft?: string;
}

interface Kept extends Decision {
  /** The revision that was looked at; null: the office has not given it one. */
  rev: number | null;
}

interface Waiting {
  kept: Kept;
  timer: ReturnType<typeof setTimeout>;
  /** Takes its message away. */
  unsay: () => void;
}

let watched = false;
const waiting = new Map<string, Waiting>();

const revOf = (type: CommandType, row: string): number | null =>
  (theStore().memory.serverRow(COMMANDS[type].entity, row)?.rev as number | undefined) ?? null;

/** Sent, but not yet safe in the queue. */
const leaving = new Set<Kept>();

function keep(): void {
  held.value = new Set(waiting.keys());
  const list = [...leaving, ...[...waiting.values()].map((one) => one.kept)];
  if (list.length > 0) setDraft(KEPT, { list });
  else clearDraft(KEPT);
}

/** Take a decision; `undone` brings the person back to it. */
export function decide<C extends CommandType>(decision: Decision<C>, undone: () => void): void {
  const { row, said } = decision;
  settle(row);
  const kept = { ...decision, rev: revOf(decision.type, row) } as unknown as Kept;
  const undo = () => {
    const one = waiting.get(row);
    if (!one) return;
    clearTimeout(one.timer);
    waiting.delete(row);
    keep();
    undone();
  };
  const unsay = toast(said, { action: { label: action("action.undo"), run: undo }, stay: HOLD_MS });
  waiting.set(row, { kept, unsay, timer: setTimeout(() => settle(row), HOLD_MS) });
  keep();
}

/** Send what waits on this row now. */
function settle(row: string): void {
  const one = waiting.get(row);
  if (!one) return;
  clearTimeout(one.timer);
  one.unsay();
  go(one.kept);
  waiting.delete(row);
  keep();
}

function go(kept: Kept): void {
  const { type, row, args, draft } = kept;
  if (revOf(type, row) !== kept.rev) {
    toast(t("decided.changed"), {
      tone: "error",
      stay: 12_000,
      action: {
        label: action("action.look"),
        run: () => navigate(`/open/${COMMANDS[type].entity}/${row}`),
      },
    });
    return;
  }
  const sent = send(type, row, args);
  leaving.add(kept);
  // The window may be closing: until the queue has it, it stays where the next start looks.
  const done = () => {
    leaving.delete(kept);
    keep();
  };
  void sent.saved.then(done, done);
  void told(sent);
  if (draft) clearDraft(draft);
}

const settleAll = (): void => {
  for (const row of [...waiting.keys()]) settle(row);
};

/** Did the last session get it as far as the queue? */
const isQueued = ({ type, row }: Kept): boolean =>
  theStore()
    .memory.pending.of(COMMANDS[type].entity, row)
    .some((one) => one.type === type);

/** What an earlier session of this person left behind is sent; from now on nothing waits in a hidden window. */
export async function resume(): Promise<void> {
  const left = useDraft(KEPT).peek() as Fields | undefined;
  if (waiting.size === 0 && Array.isArray(left?.list)) {
    const list = left.list as Kept[];
    // The revisions looked at can be compared when all rows are here.
    await theStore().complete;
    for (const one of list) if (!isQueued(one)) go(one);
    keep();
  }
  if (watched) return;
  watched = true;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") settleAll();
  });
  addEventListener("pagehide", settleAll);
}
