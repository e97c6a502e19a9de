/** The inbox of decisions: what waits for the signed-in person, over all stages. */
import { signal } from "@preact/signals";
import { Inbox } from "lucide";
import type { Role } from "../contract/settings";
import type { Stage } from "../shell/route";
import { t } from "./nav.words";

const DECIDE: readonly Role[] = ["supervisor", "warehouse", "finance"];

/** Loaded with the first look at the number: an engineer's phone, which has no inbox, never needs it. */
const counting = signal<(() => readonly unknown[]) | null>(null);
let asked = false;

function count(): number {
  if (!asked) {
    asked = true;
    void import("./waiting").then(({ useWaiting }) => {
      counting.value = useWaiting;
    });
  }
  return counting.value?.().length ?? 0;
}

const stage: Stage = {
  routes: [{ path: "/inbox", load: () => import("./inbox"), roles: DECIDE }],
  nav: [
    {
      path: "/inbox",
      icon: Inbox,
      label: () => t("inbox"),
      roles: DECIDE,
      order: 5,
      count,
    },
  ],
};
export const { routes, nav } = stage;
