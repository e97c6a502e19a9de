/** What the desk tells those parts that a phone has too; the desk's own code is loaded where there is a desk. */
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";

/** Rows on which a decision has been taken that can still be undone (desk/decided.ts). A list leaves them out. */
export const held = signal<ReadonlySet<string>>(new Set());

/** The inbox around the screen, and where a decision leads to there; null: the screen is on its own. */
export const around = signal<{ onward: () => void } | null>(null);

/** What stands in the header at a desk. */
export const tools = signal<ComponentType | null>(null);
