/**
 * The inbox at a desk: the pile at the left, what is read and decided at the right, the next one by itself.
 *
 * The right side is the record's own screen, so that there is one way to decide. What others take off the pile
 * meanwhile leaves it, but never the right side: who reads goes on reading.
 */
import { type Signal, useSignal } from "@preact/signals";
import { CircleCheck, Maximize2, SkipForward } from "lucide";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Select } from "../../journey/dispatch/desk/select";
import { Later } from "../../shell/later";
import { findRoute } from "../../shell/router";
import { pathTo, routes } from "../../shell/stages";
import { Button, Empty, matches, NotFound, navigate, query, SearchBox } from "../../ui";
import { useKeys } from "../../ui/desk/keys";
import { around } from "../../ui/held";
import { t as part } from "../../ui/words";
import { Tray } from "../inbox";
import { useReason } from "../reason";
import { keyOf, useAboutIt } from "../row";
import { useWaiting, type Waiting } from "../waiting";
import { t } from "../words";
import { PileRow } from "./pile-row";
import { beside, kinds } from "./place";

const kindWord = (command: string): string =>
  t(`inbox.kind.${command}` as "inbox.kind.report.return");

const goTo = (key: string | null): void =>
  navigate(key ? `/inbox?at=${key}` : "/inbox", { replace: true });

export default function Reading() {
  const question = useSignal("");
  const kind = useSignal("");
  const all = useWaiting();
  const list = all.filter(
    (one) =>
      (!kind.value || one.command === kind.value) &&
      (!question.value || matches(question.value, finds(one))),
  );
  const asked = query.value.get("at");
  const first = list[0];
  const at = asked ?? (first ? keyOf(first) : null);
  // The pile as it was when the open one was last in it: what comes after is counted from there.
  const before = useRef<readonly string[]>([]);
  const keys = list.map(keyOf);
  if (at && keys.includes(at)) before.current = keys;
  const step = (by: 1 | -1) => {
    const next = beside(list, at, by, before.current);
    if (next) goTo(next);
  };
  const onward = () => {
    const next = beside(list, at, 1, before.current) ?? beside(list, at, -1, before.current);
    goTo(next === at ? null : next);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  });
  useEffect(() => {
    document.title = `${t("inbox.title")} · ${part("app.name")}`;
  });
  // Named at once: what comes in above it later must not take its place under the reader's eyes.
  useEffect(() => {
    if (!asked && at) goTo(at);
  }, [asked, at]);
  return (
    <div class="flex flex-1 items-stretch">
      <Pile all={all} list={list} at={at} question={question} kind={kind} />
      {at ? (
        <Pane key={at} at={at} onward={onward} last={list.length < 2} />
      ) : (
        <div class="flex-1">
          <Empty icon={CircleCheck} title={t("inbox.empty")} lead={t("inbox.empty_hint")} />
        </div>
      )}
    </div>
  );
}

const finds = (one: Waiting): (string | null)[] => [
  kindWord(one.command),
  useReason(one),
  ...useAboutIt(one),
];

interface PileProps {
  all: readonly Waiting[];
  list: readonly Waiting[];
  at: string | null;
  question: Signal<string>;
  kind: Signal<string>;
}

function Pile({ all, list, at, question, kind }: PileProps) {
  return (
    <section
      class="sticky top-14 flex h-[calc(100dvh-3.5rem)] w-80 shrink-0 flex-col gap-2 border-r border-line pr-0 pl-3 print:hidden 2xl:w-96"
      aria-label={t("inbox.pile")}
    >
      <div class="flex items-baseline gap-2 pr-3">
        <h1 class="flex-1 text-xl">{t("inbox.title")}</h1>
        <span class="text-sm text-ink-soft tabular-nums" role="status">
          {t("inbox.count", { n: list.length })}
        </span>
      </div>
      <div class="flex flex-col gap-2 pr-3">
        <Tray />
        <SearchBox of={question} label={t("inbox.search")} />
        <Select
          label={t("inbox.kinds")}
          all={t("inbox.all_kinds", { n: all.length })}
          value={kind.value}
          options={kinds(all).map(
            ({ command, n }) => [command, `${kindWord(command)} (${n})`] as const,
          )}
          onPick={(next) => {
            kind.value = next;
          }}
        />
      </div>
      {list.length === 0 && all.length > 0 && (
        <p class="px-1 text-ink-soft">{t("inbox.none_found")}</p>
      )}
      <ul class="min-h-0 flex-1 divide-y divide-line overflow-y-auto border-t border-line pr-1">
        {list.map((one) => (
          <PileRow
            key={`${one.command}/${one.id}`}
            one={one}
            kind={kindWord(one.command)}
            here={keyOf(one) === at}
          />
        ))}
      </ul>
      <p class="border-t border-line py-1.5 pr-3 text-sm text-ink-soft">{t("inbox.keys")}</p>
    </section>
  );
}

interface PaneProps {
  at: string;
  onward: () => void;
  last: boolean;
}

function Pane({ at, onward, last }: PaneProps) {
  const [entity = "", id = ""] = at.split("/");
  const path = pathTo(entity, id);
  const found = path ? findRoute(routes, path.split("?")[0] ?? "") : null;
  // Made new at each drawing, it would draw all that reads it again.
  const latest = useRef(onward);
  latest.current = onward;
  const inside = useMemo(() => ({ onward: () => latest.current() }), []);
  around.value = inside;
  useEffect(
    () => () => {
      // The next pane has put itself there already.
      if (around.peek() === inside) around.value = null;
    },
    [inside],
  );
  return (
    <section class="@container flex min-w-0 flex-1 flex-col pt-1" aria-label={t("inbox.open_one")}>
      <div class="flex justify-end gap-1 px-4 print:hidden">
        {path && (
          <Button weight="quiet" icon={Maximize2} href={path} hotkey="o">
            {t("inbox.whole")}
          </Button>
        )}
        {!last && (
          <Button weight="quiet" icon={SkipForward} onClick={onward} hotkey="n">
            {t("inbox.next")}
          </Button>
        )}
      </div>
      {found ? <Later load={found.route.load} params={found.params} /> : <NotFound />}
    </section>
  );
}
