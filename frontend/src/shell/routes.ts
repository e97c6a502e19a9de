/**
 * The shell's own screens.
 */
import type { Route } from "./route";

export const shellRoutes: readonly Route[] = [
  { path: "/sync", load: () => import("./screens/sync") },
  { path: "/tray", load: () => import("./screens/tray") },
  { path: "/notices", load: () => import("./screens/notices") },
  { path: "/settings", load: () => import("./screens/settings") },
  { path: "/open/:entity/:id", load: () => import("./screens/open") },
  { path: "/login", load: () => import("./screens/login"), open: true },
  { path: "/search", load: () => import("../search/search") },
  { path: "/more", load: () => import("./screens/more") },
];
