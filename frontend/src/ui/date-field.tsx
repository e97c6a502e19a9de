/**
 * A day, or a moment; moments are shown and typed in Asia/Shanghai and kept in UTC.
 */
import type { Binding } from "./binding";
import { BOX, Frame } from "./frame";

/** Shanghai has kept one offset since 1991; older moments do not occur here. */
const OFFSET = "+08:00";
const OFFSET_MS = 8 * 3600_000;

/** "2026-03-01T08:15:00.000Z" to "2026-03-01T16:15", for a datetime-local input. */
export function toLocal(moment: string): string {
  return new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(0, 16);
}

/** The way back; null for what is no time. */
export function fromLocal(text: string): string | null {
  const ms = Date.parse(`${text.slice(0, 16)}:00${OFFSET}`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

export function DayField({ of, needed }: { of: Binding; needed?: boolean }) {
  return (
    <Frame of={of} needed={needed ?? of.spec.required}>
      {({ id, describedBy }) => (
        <input
          id={id}
          class={BOX}
          type="date"
          value={typeof of.value === "string" ? of.value : ""}
          readOnly={of.readOnly}
          aria-describedby={describedBy}
          onInput={(event) => of.set(event.currentTarget.value || null)}
        />
      )}
    </Frame>
  );
}

export function MomentField({ of, needed }: { of: Binding; needed?: boolean }) {
  return (
    <Frame of={of} needed={needed ?? of.spec.required}>
      {({ id, describedBy }) => (
        <input
          id={id}
          class={BOX}
          type="datetime-local"
          value={typeof of.value === "string" ? toLocal(of.value) : ""}
          readOnly={of.readOnly}
          aria-describedby={describedBy}
          onInput={(event) => of.set(fromLocal(event.currentTarget.value))}
        />
      )}
    </Frame>
  );
}
