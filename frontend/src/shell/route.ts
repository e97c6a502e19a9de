/**
 * What a stage of the journey hands to the shell: its routes and its places in the navigation.
 */
import type { IconNode } from "lucide";
import type { ComponentType } from "preact";
import type { Entity } from "../contract/records";
import type { Role } from "../contract/settings";

export interface ScreenProps {
  /** The parts of the path, `{ id }` of "/jobs/:id". */
  params: Record<string, string>;
}

export interface Route {
  /** "/jobs/:id/listen" */
  path: string;
  /** The screen's module, loaded when first visited; its default export is the screen. */
  load: () => Promise<{ default: ComponentType<ScreenProps> }>;
  /** Who may open it; everyone signed in when absent. The server decides on its own. */
  roles?: readonly Role[];
  /** Full screen, without header and navigation: a phone handed to the customer. */
  bare?: boolean;
  /** Open to people without a session. */
  open?: boolean;
}

export interface NavEntry {
  path: string;
  icon: IconNode;
  label: () => string;
  roles: readonly Role[];
  /** Lower comes first; the phone shows the first four, the rest are under "More". */
  order: number;
  /** A number beside the words, when above 0. Read signals here. */
  count?: () => number;
}

export interface Stage {
  routes: readonly Route[];
  nav?: readonly NavEntry[];
  /**
   * Where a record is opened: `{ job: (id) => `/jobs/${id}` }`. Notices, the tray and push links use it.
   * `server` is no record: what its notices lead to.
   */
  opens?: Partial<Record<Entity | "server", (id: string) => string>>;
}
