/**
 * Tells the other tabs of this person that the database changed (SY-28). Carries names, never content.
 */
export type Change =
  | { kind: "queue" }
  | { kind: "tray" }
  | { kind: "files" }
  /** Rows by [entity, id]; null stands for "everything". */
  | { kind: "rows"; keys: [string, string][] | null };

export class Channel {
  private readonly wire: BroadcastChannel | null;

  constructor(personId: string, onChange: (change: Change) => void) {
    this.wire =
      typeof BroadcastChannel === "function" ? new BroadcastChannel(`wayside-${personId}`) : null;
    if (this.wire) this.wire.onmessage = (event: MessageEvent) => onChange(event.data as Change);
  }

  tell(change: Change): void {
    this.wire?.postMessage(change);
  }

  close(): void {
    this.wire?.close();
  }
}
