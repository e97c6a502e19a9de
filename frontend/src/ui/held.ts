/** Rows on which a decision has been taken that can still be undone; see desk/decided.ts. A list leaves them out. */
import { signal } from "@preact/signals";

export const held = signal<ReadonlySet<string>>(new Set());
