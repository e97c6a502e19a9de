/**
 * A record's state as a word with a colour, and the mark of what is unsent or refused on it.
 */
import { Archive, CloudUpload, TriangleAlert } from "lucide";
import type { Entity } from "../contract/records";
import { currentActor, SPECS, usePending, useRow, useRows } from "../store";
import { tr } from "../words";
import { Icon } from "./icon";
import { t } from "./words";

export type Tone = "plain" | "primary" | "good" | "wait" | "bad" | "info";

const LOOK: Record<Tone, string> = {
  plain: "bg-base-300/70 text-base-content",
  primary: "bg-primary/12 text-primary",
  good: "bg-success/12 text-success",
  wait: "bg-warning/15 text-warning",
  bad: "bg-error/12 text-error",
  info: "bg-info/12 text-info",
};

/** A short word in a soft colour. */
export function Badge({ tone = "plain", children }: { tone?: Tone; children: string }) {
  return (
    <span
      class={`inline-flex max-w-full shrink-0 items-center rounded-full px-2.5 py-0.5 text-sm font-medium break-keep wrap-break-word ${LOOK[tone]}`}
    >
      {children}
    </span>
  );
}

interface StateChipProps {
  entity: Entity;
  id: string;
  /** Colours by state; others are plain. */
  tones?: Readonly<Record<string, Tone>>;
}

/** The state of a record; "requested" while a move waits for the office (SY-16). */
export function StateChip({ entity, id, tones = {} }: StateChipProps) {
  const row = useRow(entity, id) as { state?: string; _requested?: boolean } | undefined;
  if (!row?.state) return null;
  return (
    <span class="inline-flex flex-wrap items-center gap-1.5">
      <Badge tone={tones[row.state] ?? "plain"}>{tr(`${entity}.state.${row.state}`)}</Badge>
      {row._requested && <Badge tone="wait">{t("move.requested")}</Badge>}
    </span>
  );
}

/** An open conflict on the row that this person may settle. */
function useConflict(entity: Entity, id: string): boolean {
  const { roles } = currentActor.value;
  if (!SPECS.records[entity]?.patch.some((role) => roles.includes(role))) return false;
  const open = useRows("conflict", { row: id, state: "open" });
  return open.some((one) => one.about === entity);
}

/** Unsent work, refused work and conflicts on this row; nothing when all is well (SY-23). */
export function RowMark({ entity, id }: { entity: Entity; id: string }) {
  const { unsent, held, tray } = usePending(entity, id);
  if (tray.length > 0 || useConflict(entity, id)) {
    return (
      <a href="/tray" class="inline-flex items-center gap-1 text-sm font-medium text-error">
        <Icon of={TriangleAlert} class="size-4" />
        {t("sync.row_refused")}
      </a>
    );
  }
  if (unsent === 0) return null;
  return (
    <span class="inline-flex items-center gap-1 text-sm text-warning">
      <Icon of={held === unsent ? Archive : CloudUpload} class="size-4" />
      {t(held === unsent ? "sync.row_held" : "sync.row_unsent")}
    </span>
  );
}
