/** The board: every job that is under way, a lane for each state, what is due first at the top. */
import { Plus } from "lucide";
import { clock } from "../../../kernel/clock";
import { useRows } from "../../../store";
import { Button, Empty, Page } from "../../../ui";
import { type About, useAbout } from "./about";
import { BoardCard } from "./board-card";
import { isNarrow, passes, useFilter } from "./filter";
import { FilterBar } from "./filter-bar";
import { inOrder, isRecent, LANES, type Lane, STATES } from "./lanes";
import { Ways } from "./ways";
import { t } from "./words";

export default function Board() {
  const lanes = LANES.map((lane) => [lane, useLane(lane)] as const);
  const none = lanes.every(([, cards]) => cards.length === 0);
  return (
    <Page
      title={t("board.title")}
      wide
      aside={
        <div class="flex flex-wrap justify-end gap-2">
          <Ways />
          <Button weight="primary" icon={Plus} href="/desk/jobs/new" hotkey="c">
            {t("job.new")}
          </Button>
        </div>
      }
    >
      <FilterBar />
      {none ? (
        <Empty title={isNarrow(useFilter()) ? t("jobs.none_found") : t("board.empty")} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move between its links
        <div
          class="-mx-4 flex flex-1 snap-x scroll-px-4 gap-3 overflow-x-auto px-4 pb-2 lg:snap-none lg:gap-2"
          onKeyDown={walk}
        >
          {lanes.map(([lane, cards]) => (
            <LaneColumn key={lane} lane={lane} cards={cards} />
          ))}
        </div>
      )}
    </Page>
  );
}

interface Placed extends About {
  job: ReturnType<typeof useRows<"job">>[number];
}

function useLane(lane: Lane): Placed[] {
  const filter = useFilter();
  const now = clock.serverNow();
  const cards = STATES[lane]
    .flatMap((state) => useRows("job", { state }))
    .filter((job) => isRecent(job, now))
    .map((job) => ({ ...useAbout(job), job }))
    .filter((card) => passes(filter, card.job, card));
  return inOrder(cards, lane);
}

function LaneColumn({ lane, cards }: { lane: Lane; cards: readonly Placed[] }) {
  return (
    <section
      class={`flex shrink-0 snap-start flex-col gap-2 ${cards.length ? "w-[17.5rem] lg:w-auto lg:min-w-36 lg:flex-1 2xl:max-w-[22rem]" : "w-36 lg:w-20"}`}
      aria-label={t(`lane.${lane}`)}
    >
      <h2 class="flex items-center gap-2 py-1 text-base">
        {t(`lane.${lane}`)}
        <span class="rounded-full bg-base-300 px-2 text-sm tabular-nums">{cards.length}</span>
      </h2>
      {cards.map((card) => (
        <BoardCard key={card.job.id} job={card.job} about={card} />
      ))}
      {cards.length === 0 && (
        <p class="rounded-box border border-dashed border-line px-3 py-4 text-sm text-ink-soft">
          {t("lane.empty")}
        </p>
      )}
    </section>
  );
}

/** Arrow keys lead from card to card: up and down in a lane, left and right to the next lane that has cards. */
function walk(event: KeyboardEvent): void {
  const here = (event.target as Element).closest("a[data-card]");
  const lane = here?.closest("section");
  if (!here || !lane) return;
  const of = (section: Element) => [...section.querySelectorAll<HTMLElement>("a[data-card]")];
  const at = of(lane).indexOf(here as HTMLElement);
  let to: HTMLElement | undefined;
  if (event.key === "ArrowDown") to = of(lane)[at + 1];
  else if (event.key === "ArrowUp") to = of(lane)[at - 1];
  else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    const lanes = [...(lane.parentElement?.querySelectorAll("section") ?? [])];
    const from = lanes.indexOf(lane);
    const side =
      event.key === "ArrowRight" ? lanes.slice(from + 1) : lanes.slice(0, from).reverse();
    const next = side.map(of).find((cards) => cards.length > 0);
    to = next?.[Math.min(at, next.length - 1)];
  }
  if (!to) return;
  event.preventDefault();
  to.focus();
}
