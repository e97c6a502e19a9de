/**
 * Everything on this device, found as one types: by kind, the words marked, without a network.
 *
 * A stroke shows in the box first; what it finds follows after that frame, and an older question is dropped.
 */
import { type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { Entity } from "../contract/records";
import { Button, List, Page, query, SearchBox } from "../ui";
import { LongList } from "../ui/long-list";
import { tr } from "../words";
import { theFinder } from "./all";
import { FactsSheet } from "./facts-sheet";
import type { Answer, Hit } from "./finder";
import { Before, NoneFound } from "./nothing";
import { remember } from "./recent";
import { ResultRow } from "./result-row";
import { t } from "./words";

const FIRST_OF_A_KIND = 3;
/** So many kinds fill a phone's screen. */
const AT_ONCE = 2;

export default function Search() {
  const typed = useSignal(query.peek().get("q") ?? "");
  const only = useSignal(query.peek().get("kind") as Entity | null);
  const facts = useSignal<Hit | null>(null);
  const answer = useAnswer(typed);
  useKeptInAddress(typed, only);
  useEffect(() => {
    if (!typed.peek()) document.querySelector<HTMLInputElement>("main search input")?.focus();
  }, []);
  const ask = (question: string) => {
    only.value = null;
    typed.value = question;
  };
  const found = answer.value;
  return (
    <Page title={t("search.title")} back="/">
      <SearchBox of={typed} label={t("search.box")} />
      <p class="px-1 text-ink-soft empty:hidden" role="status">
        {found.words.length > 0 && found.total > 0 && t("search.found", { n: found.total })}
        {theFinder().behind.value && ` ${t("search.behind")}`}
      </p>
      {found.words.length === 0 ? (
        <Before ask={ask} />
      ) : found.total === 0 && !theFinder().behind.value ? (
        <NoneFound question={found.question.trim()} />
      ) : (
        <Groups answer={found} only={only} open={(hit) => (facts.value = hit)} />
      )}
      {facts.value && (
        <FactsSheet
          hit={facts.value}
          ask={ask}
          close={() => {
            facts.value = null;
          }}
        />
      )}
    </Page>
  );
}

/** After the frame that is being drawn now; the call that is given back takes it back. */
function afterThisFrame(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** The answer to what is typed, and again whenever what can be found changes. */
function useAnswer(typed: Signal<string>) {
  const question = useSignal(typed.peek());
  useSignalEffect(() => {
    const next = typed.value;
    if (next === question.peek()) return undefined;
    return afterThisFrame(() => {
      question.value = next;
    });
  });
  return useComputed(() => {
    const finder = theFinder();
    finder.version.value;
    return finder.ask(question.value);
  });
}

/** So that the way back from a result leads to the results. */
function useKeptInAddress(typed: Signal<string>, only: Signal<Entity | null>): void {
  useSignalEffect(() => {
    const kept = new URLSearchParams();
    if (typed.value) kept.set("q", typed.value);
    if (only.value) kept.set("kind", only.value);
    const text = kept.toString();
    history.replaceState(history.state, "", text ? `/search?${text}` : "/search");
  });
}

interface GroupsProps {
  answer: Answer;
  only: Signal<Entity | null>;
  open: (hit: Hit) => void;
}

/** All of one kind, or the first of each. */
function Groups({ answer, only, open }: GroupsProps) {
  const one = answer.groups.find((group) => group.entity === only.value);
  if (!one) {
    const first = { ...answer, groups: answer.groups.slice(0, AT_ONCE) };
    return (
      <>
        <Firsts answer={first} only={only} open={open} />
        <Later answer={answer} only={only} open={open} />
      </>
    );
  }
  return (
    <Group entity={one.entity} n={one.hits.length}>
      <Button
        weight="quiet"
        onClick={() => {
          only.value = null;
        }}
      >
        {t("search.less")}
      </Button>
      <LongList
        key={one.entity}
        rows={one.hits}
        row={(hit) => <Row hit={hit} answer={answer} open={open} />}
      />
    </Group>
  );
}

/** What lies below the fold follows a frame later, so that what is in sight does not wait for it. */
function Later({ answer, only, open }: GroupsProps) {
  const shown = useSignal<Answer | null>(null);
  useEffect(
    () =>
      afterThisFrame(() => {
        shown.value = { ...answer, groups: answer.groups.slice(AT_ONCE) };
      }),
    [answer],
  );
  const rest = shown.value;
  // The same element again is not drawn again.
  return useMemo(() => rest && <Firsts answer={rest} only={only} open={open} />, [rest]);
}

const Firsts = ({ answer, only, open }: GroupsProps) => (
  <>
    {answer.groups.map(({ entity, hits }) => (
      <Group key={entity} entity={entity} n={hits.length}>
        <List>
          {hits.slice(0, FIRST_OF_A_KIND).map((hit) => (
            <Row key={hit.id} hit={hit} answer={answer} open={open} />
          ))}
        </List>
        {hits.length > FIRST_OF_A_KIND && (
          <Button
            weight="quiet"
            onClick={() => {
              only.value = entity;
              scrollTo(0, 0);
            }}
          >
            {t("search.all", { n: hits.length })}
          </Button>
        )}
      </Group>
    ))}
  </>
);

interface RowProps {
  hit: Hit;
  answer: Answer;
  open: (hit: Hit) => void;
}

const Row = ({ hit, answer, open }: RowProps) => (
  <ResultRow hit={hit} words={answer.words} open={open} chosen={() => remember(answer.question)} />
);

interface GroupProps {
  entity: Entity;
  n: number;
  children: ComponentChildren;
}

const Group = ({ entity, n, children }: GroupProps) => (
  <section class="flex flex-col gap-2" aria-labelledby={`found-${entity}`}>
    <h2 id={`found-${entity}`} class="flex items-baseline gap-2 px-1 text-lg">
      {tr(`entity.${entity}`)}
      <span class="text-base font-normal text-ink-soft tabular-nums">{n}</span>
    </h2>
    {children}
  </section>
);
