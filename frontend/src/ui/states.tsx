/**
 * What a screen shows when there is nothing to show: empty, loading, not found, not allowed, failed.
 * Each says what is so and gives a next step.
 */
import { Inbox, SearchX, ShieldX, TriangleAlert } from "lucide";
import type { ComponentChildren } from "preact";
import { arriving } from "../store/current";
import { Button } from "./button";
import { Icon, type IconNode, Spinner } from "./icon";
import { t } from "./words";

interface BlankProps {
  icon?: IconNode;
  title: string;
  lead?: string;
  /** It stands for a whole screen, so its words are the screen's heading. */
  whole?: boolean;
  /** The next step: a button or a link. */
  children?: ComponentChildren;
}

export function Blank({ icon = Inbox, title, lead, whole = false, children }: BlankProps) {
  const Heading = whole ? "h1" : "h2";
  return (
    <div class="flex flex-col items-center gap-3 px-6 py-14 text-center">
      <span class="grid size-16 place-items-center rounded-full bg-base-300/60 text-ink-soft">
        <Icon of={icon} class="size-7" />
      </span>
      <Heading class="text-lg">{title}</Heading>
      {lead && <p class="max-w-prose text-ink-soft">{lead}</p>}
      {children && <div class="mt-2 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  );
}

/** Nothing there; before the first sync has ended nobody can know that, so it says "fetching". */
export function Empty(props: Partial<BlankProps>) {
  if (arriving.value) return <Loading label={t("state.arriving")} />;
  return <Blank title={t("state.empty")} {...props} />;
}

export function Loading({ label = t("state.loading") }: { label?: string }) {
  return (
    <div class="flex items-center justify-center gap-3 py-16 text-ink-soft" role="status">
      <Spinner class="size-6" />
      {label}
    </div>
  );
}

const Home = () => (
  <Button weight="primary" href="/">
    {t("state.home")}
  </Button>
);

/** No such record here; before the first sync has ended it may still be on its way. */
export function NotFound() {
  if (arriving.value) return <Loading label={t("state.arriving")} />;
  return (
    <Blank whole icon={SearchX} title={t("state.not_found")} lead={t("state.not_found_lead")}>
      <Home />
    </Blank>
  );
}

export const NotAllowed = () => (
  <Blank whole icon={ShieldX} title={t("state.no_permission")}>
    <Home />
  </Blank>
);

export const Failed = ({ retry }: { retry: () => void }) => (
  <Blank whole icon={TriangleAlert} title={t("state.failed")} lead={t("state.failed_lead")}>
    <Button weight="primary" onClick={retry}>
      {t("action.retry")}
    </Button>
  </Blank>
);
