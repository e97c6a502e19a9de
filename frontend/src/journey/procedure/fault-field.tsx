/** Classifying the fault by drilling down the tree, system → assembly → part → mode, or by searching its names. */
import { useSignal } from "@preact/signals";
import { ChevronDown, ChevronLeft } from "lucide";
import type { FaultRecord } from "../../contract/records";
import { useRow, useRows } from "../../store";
import { type Binding, Button, Empty, List, ListRow, matches, SearchBox, Sheet } from "../../ui";
import { Frame } from "../../ui/frame";
import { Icon } from "../../ui/icon";
import { localName } from "../../words";
import { pathTo } from "./faults";
import { t } from "./words";

const MOST_FOUND = 60;

const nameOf = (fault: FaultRecord): string => localName(fault.name_zh, fault.name_en);

/** The tree by code. */
const useTree = (): Map<string, FaultRecord> =>
  new Map(useRows("fault").map((fault) => [fault.code, fault]));

/** The chosen node with its path, for reading. */
export function FaultPath({ id }: { id: string }) {
  const fault = useRow("fault", id);
  const path = pathTo(useTree(), fault?.code ?? null);
  return (
    <span>
      <span class="block font-semibold">{fault && nameOf(fault)}</span>
      <span class="block text-sm text-ink-soft">{path.slice(0, -1).map(nameOf).join(" › ")}</span>
    </span>
  );
}

export function FaultField({ of, system }: { of: Binding; system: string | null }) {
  const open = useSignal(false);
  const chosen = typeof of.value === "string" ? of.value : null;
  const close = () => {
    open.value = false;
  };
  return (
    <Frame of={of} needed>
      {({ id, describedBy }) => (
        <>
          <button
            id={id}
            type="button"
            class="flex min-h-14 w-full items-center gap-2 rounded-field border border-edge bg-base-100 px-4 py-2 text-left disabled:bg-base-200"
            disabled={of.readOnly}
            aria-describedby={describedBy}
            aria-haspopup="dialog"
            onClick={() => {
              open.value = true;
            }}
          >
            <span class="flex-1">
              {chosen ? (
                <FaultPath id={chosen} />
              ) : (
                <span class="text-ink-soft">{t("fault.choose")}</span>
              )}
            </span>
            <Icon of={ChevronDown} />
          </button>
          <Sheet open={open.value} title={t("fault.choose")} onClose={close}>
            <Tree
              system={system}
              pick={(fault) => {
                of.set(fault.id);
                close();
              }}
            />
          </Sheet>
        </>
      )}
    </Frame>
  );
}

interface TreeProps {
  system: string | null;
  pick: (fault: FaultRecord) => void;
}

function Tree({ system, pick }: TreeProps) {
  const tree = useTree();
  const question = useSignal("");
  const all = [...tree.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const root = all.find((fault) => fault.level === "system" && fault.system === system);
  const at = useSignal<string | null>(root?.code ?? null);
  const asked = question.value.trim() !== "";
  const shown = asked
    ? all
        .filter((fault) => matches(question.value, [fault.code, ...namesAlong(tree, fault)]))
        .slice(0, MOST_FOUND)
    : all.filter((fault) => fault.parent_code === at.value);
  const parents = new Set(all.map((fault) => fault.parent_code));
  const tap = (fault: FaultRecord) => {
    if (!parents.has(fault.code)) return pick(fault);
    question.value = "";
    at.value = fault.code;
  };
  return (
    <div class="flex min-h-[70dvh] flex-col gap-3">
      <SearchBox of={question} label={t("fault.search")} />
      {!asked && <Here tree={tree} at={at.value} go={(code) => (at.value = code)} pick={pick} />}
      {shown.length === 0 ? (
        <Empty title={t("fault.none")} />
      ) : (
        <List>
          {shown.map((fault) => (
            <ListRow
              key={fault.id}
              title={nameOf(fault)}
              sub={asked ? pathTo(tree, fault.parent_code).map(nameOf).join(" › ") : undefined}
              onClick={() => tap(fault)}
            />
          ))}
        </List>
      )}
    </div>
  );
}

/** Names in both languages of the node and of all above it: "door leak" finds a leak of the door pump. */
const namesAlong = (tree: ReadonlyMap<string, FaultRecord>, fault: FaultRecord): string[] =>
  pathTo(tree, fault.code).flatMap((one) => [one.name_zh, one.name_en]);

interface HereProps {
  tree: ReadonlyMap<string, FaultRecord>;
  at: string | null;
  go: (code: string | null) => void;
  pick: (fault: FaultRecord) => void;
}

/** Where in the tree one is, the way up, and leaving it at this node when nobody knows more. */
function Here({ tree, at, go, pick }: HereProps) {
  const node = at ? tree.get(at) : undefined;
  if (!node) return null;
  const up = node.parent_code ? tree.get(node.parent_code) : undefined;
  return (
    <div class="flex flex-wrap items-center gap-2">
      <Button weight="quiet" icon={ChevronLeft} onClick={() => go(node.parent_code)}>
        {up ? nameOf(up) : t("fault.all")}
      </Button>
      <span class="flex-1 font-semibold">{nameOf(node)}</span>
      {node.level !== "system" && (
        <Button onClick={() => pick(node)}>{t("fault.use", { name: nameOf(node) })}</Button>
      )}
    </div>
  );
}
