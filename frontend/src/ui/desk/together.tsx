/**
 * What is done with several ticked rows at once: before, who may and who may not and why; after, what was done and
 * what was refused and why. Each row is a command of its own, so that one refusal holds up no other.
 */
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { answerTo } from "../../store";
import type { Sent } from "../../store/edits";
import { tr } from "../../words";
import { Button } from "../button";
import type { IconNode } from "../icon";
import { Money } from "../money";
import { Sheet } from "../sheet";
import { PlainText, Select } from "./inputs";
import { reasons, type Shared } from "./reasons";
import { t } from "./words";

export interface Act<R> {
  key: string;
  label: string;
  icon: IconNode;
  /** What the row is called in the result. */
  nameOf: (row: R) => string;
  /** Why not, in words; null: it may be done. `said` is what was chosen or written for all, "" at first. */
  why: (row: R, said: string) => string | null;
  send: (row: R, said: string) => Sent;
  /** What it is about in money, in fen. */
  amount?: (row: R) => number | null;
  /** One answer for all: chosen from these, or written. */
  asks?: { label: string; options?: () => readonly { id: string; name: string }[] };
}

const MOST_NAMED = 20;

/** The act that was chosen, with the rows as they were then: those worked on leave the list meanwhile. */
export type Doing<R> = Signal<{ act: Act<R>; rows: readonly R[] } | null>;

interface TogetherProps<R> {
  rows: readonly R[];
  doing: Doing<R>;
  acts: readonly Act<R>[];
  clear: () => void;
  children?: ComponentChildren;
}

export function Together<R extends { id: string }>(props: TogetherProps<R>) {
  const { rows, acts, doing, clear, children } = props;
  return (
    <div
      class="sticky top-14 z-10 flex flex-wrap items-center gap-2 rounded-box border border-primary bg-base-100 px-4 py-2 print:hidden"
      role="toolbar"
      aria-label={t("together.label")}
    >
      <span class="mr-auto font-medium" role="status">
        {t("together.count", { n: rows.length })}
      </span>
      {children}
      {acts.map((act) => {
        const n = rows.filter((row) => act.why(row, "") === null).length;
        return n === 0 ? null : (
          <Button
            key={act.key}
            weight="quiet"
            icon={act.icon}
            onClick={() => {
              doing.value = { act, rows };
            }}
          >
            {t("together.act", { act: act.label, n })}
          </Button>
        );
      })}
      <Button weight="quiet" onClick={clear}>
        {t("together.none")}
      </Button>
    </div>
  );
}

/** The act itself: what it will do, then what became of it. Stays though no row is left in the list. */
export function DoingSheet<R extends { id: string }>({
  doing,
  clear,
}: Pick<TogetherProps<R>, "doing" | "clear">) {
  const close = () => {
    doing.value = null;
  };
  return (
    <Sheet open={doing.value !== null} title={doing.value?.act.label ?? ""} onClose={close}>
      {doing.value && <DoingIt {...doing.value} close={close} clear={clear} />}
    </Sheet>
  );
}

interface Fate {
  name: string;
  /** undefined: not answered yet; null: done. */
  why?: string | null;
}

interface DoingProps<R> {
  act: Act<R>;
  rows: readonly R[];
  close: () => void;
  clear: () => void;
}

function DoingIt<R extends { id: string }>({ act, rows, close, clear }: DoingProps<R>) {
  const said = useSignal("");
  const fates = useSignal<readonly Fate[] | null>(null);
  const able = rows.filter((row) => act.why(row, said.value) === null);
  const go = () => {
    const sent = able.map((row) => ({ name: act.nameOf(row), sent: act.send(row, said.value) }));
    fates.value = sent.map(({ name }) => ({ name }));
    sent.forEach(({ sent: one }, i) => void hear(one, i, fates));
  };
  if (fates.value) {
    return (
      <Result
        fates={fates.value}
        close={() => {
          close();
          clear();
        }}
      />
    );
  }
  const blank = act.asks && !said.value.trim();
  return (
    <div class="flex flex-col gap-4">
      <Summary act={act} rows={rows} able={able} said={said.value} />
      {act.asks && <Asked asks={act.asks} said={said} />}
      <Button
        weight="primary"
        icon={act.icon}
        wide
        disabled={able.length === 0 || Boolean(blank)}
        onClick={go}
      >
        {t("together.act", { act: act.label, n: able.length })}
      </Button>
    </div>
  );
}

async function hear(sent: Sent, i: number, fates: Signal<readonly Fate[] | null>): Promise<void> {
  const answer = await answerTo(sent);
  const why = answer.status === "rejected" ? tr(answer.code ?? "command.invalid") : null;
  fates.value = (fates.value ?? []).map((one, at) => (at === i ? { ...one, why } : one));
}

function Asked({ asks, said }: { asks: NonNullable<Act<never>["asks"]>; said: Signal<string> }) {
  const set = (value: string) => {
    said.value = value;
  };
  return asks.options ? (
    <Select
      label={asks.label}
      value={said.value}
      none={t("together.choose")}
      options={asks.options()}
      onInput={set}
    />
  ) : (
    <PlainText label={asks.label} value={said.value} max={200} onInput={set} />
  );
}

interface SummaryProps<R> {
  act: Act<R>;
  rows: readonly R[];
  able: readonly R[];
  said: string;
}

function Summary<R>({ act, rows, able, said }: SummaryProps<R>) {
  const not = reasons(rows, (row) => act.why(row, said), act.nameOf);
  const { amount } = act;
  return (
    <>
      <p class="text-lg">
        {t("together.will", { n: able.length })}
        {amount && (
          <strong class="ml-2">
            <Money fen={able.reduce((sum, row) => sum + (amount(row) ?? 0), 0)} />
          </strong>
        )}
      </p>
      <p class="text-ink-soft">
        {able.slice(0, MOST_NAMED).map(act.nameOf).join(" · ")}
        {able.length > MOST_NAMED && " …"}
      </p>
      {not.length > 0 && <WhyNot title={t("together.wont")} groups={not} />}
    </>
  );
}

const WhyNot = ({ title, groups }: { title: string; groups: readonly Shared[] }) => (
  <section class="rounded-field border border-warning bg-warning/10 p-3">
    <h3 class="mb-1 font-medium">{title}</h3>
    <ul class="flex flex-col gap-1">
      {groups.map(({ why, names }) => (
        <li key={why}>
          {why} <span class="text-ink-soft">{names.join(" · ")}</span>
        </li>
      ))}
    </ul>
  </section>
);

function Result({ fates, close }: { fates: readonly Fate[]; close: () => void }) {
  const done = fates.filter((one) => one.why === null).length;
  const open = fates.filter((one) => one.why === undefined).length;
  const refused = reasons(
    fates,
    (one) => one.why ?? null,
    (one) => one.name,
  );
  return (
    <div class="flex flex-col gap-4" role="status">
      <p class="text-lg">{t("together.done", { n: done })}</p>
      {open > 0 && <p class="text-ink-soft">{t("together.open", { n: open })}</p>}
      {refused.length > 0 && (
        <>
          <WhyNot title={t("together.refused")} groups={refused} />
          <a class="text-primary underline" href="/tray">
            {t("together.tray")}
          </a>
        </>
      )}
      <Button weight="primary" wide onClick={close}>
        {t("together.close")}
      </Button>
    </div>
  );
}
