/** Every declared setting by stage: its value, unit, bounds and default; changed one by one. */
import { useSignal } from "@preact/signals";
import { RotateCcw, Save } from "lucide";
import { useId } from "preact/hooks";
import { SETTINGS } from "../../../contract/settings";
import { newRowId, send, useRows } from "../../../store";
import { Button, Card, Empty, matches, Page, SearchBox, toast, told } from "../../../ui";
import { BOX } from "../../../ui/frame";
import { tr } from "../../../words";
import { t } from "../words";
import { type Declared, read, shown } from "./value";

type Name = keyof typeof SETTINGS;

const NAMES = Object.keys(SETTINGS) as Name[];
const STAGES = [...new Set(NAMES.map((name) => name.split(".")[0] ?? ""))];
const nameOf = (name: string): string => tr(`setting.name.${name}`);

export default function HouseSettings() {
  const question = useSignal("");
  const found = NAMES.filter((name) => matches(question.value, [name, nameOf(name)]));
  return (
    <Page title={t("house.title")}>
      <SearchBox of={question} />
      {found.length === 0 && <Empty />}
      {STAGES.map((stage) => {
        const names = found.filter((name) => name.startsWith(`${stage}.`));
        if (names.length === 0) return null;
        return (
          <Card key={stage} title={t(`house.${stage}` as "house.report")} flush>
            <ul class="divide-y divide-line border-t border-line">
              {names.map((name) => (
                <Setting key={name} name={name} />
              ))}
            </ul>
          </Card>
        );
      })}
    </Page>
  );
}

function change(name: Name, value: number | string): void {
  const sent = send("setting.change", newRowId(), { name, value });
  void told(sent).then((taken) => taken && toast(t("house.changed")));
}

function Setting({ name }: { name: Name }) {
  const of: Declared = SETTINGS[name];
  const [kept] = useRows("setting", { name });
  const now =
    typeof kept?.value === typeof of.default ? (kept?.value as number | string) : of.default;
  const changed = kept !== undefined && now !== of.default;
  const typed = useSignal<string | null>(null);
  const answer = read(of, typed.value ?? shown(of, now));
  const wrong = "wrong" in answer ? answer.wrong : null;
  const dirty = typed.value !== null && typed.value !== shown(of, now);
  const save = () => {
    if ("value" in answer) change(name, answer.value);
    typed.value = null;
  };
  return (
    <li class="flex flex-col gap-2 p-4">
      <Value
        name={name}
        of={of}
        value={typed.value ?? shown(of, now)}
        wrong={wrong}
        typed={typed}
      />
      {wrong && <p class="text-sm font-medium text-error">{t(`house.${wrong}`)}</p>}
      <div class="flex flex-wrap items-center gap-2">
        <span class="flex-1 text-sm text-ink-soft">{about(of)}</span>
        {changed && !dirty && (
          <Button weight="quiet" icon={RotateCcw} onClick={() => change(name, of.default)}>
            {t("house.back_to_default")}
          </Button>
        )}
        {dirty && (
          <Button weight="primary" icon={Save} disabled={wrong !== null} onClick={save}>
            {t("house.save")}
          </Button>
        )}
      </div>
    </li>
  );
}

interface ValueProps {
  name: Name;
  of: Declared;
  value: string;
  wrong: string | null;
  typed: { value: string | null };
}

const LONG_TEXT = 40;
const AREA = `textarea field-sizing-content ${BOX.replace("input ", "")} py-3 leading-relaxed`;

function Value({ name, of, value, wrong, typed }: ValueProps) {
  const id = useId();
  const text = typeof of.default === "string";
  const unit = of.unit && tr(`unit.${of.unit}`, {}, of.unit === "fen" ? "¥" : of.unit);
  const box = {
    id,
    value,
    "aria-invalid": wrong !== null,
    onInput: (event: { currentTarget: { value: string } }) => {
      typed.value = event.currentTarget.value;
    },
  };
  return (
    <div class={`flex gap-3 ${text ? "flex-col" : "flex-wrap items-center"}`}>
      <label class="min-w-56 flex-1 font-medium" for={id}>
        {nameOf(name)}
      </label>
      {text && String(of.default).length > LONG_TEXT ? (
        <textarea class={AREA} rows={3} {...box} />
      ) : (
        <span class={`flex items-center gap-2 ${text ? "" : "w-44"}`}>
          <input
            class={`${BOX} ${text ? "" : "text-right tabular-nums"}`}
            type="text"
            inputMode={text ? "text" : "decimal"}
            {...box}
          />
          {unit && <span class="w-10 shrink-0 whitespace-nowrap text-ink-soft">{unit}</span>}
        </span>
      )}
    </div>
  );
}

/** Bounds and default, small, under the value. */
function about(of: Declared): string {
  if (typeof of.default === "string") return "";
  const bounds =
    of.minimum !== null && of.maximum !== null
      ? t("house.between", { low: shown(of, of.minimum), high: shown(of, of.maximum) })
      : of.minimum !== null
        ? t("house.at_least", { low: shown(of, of.minimum) })
        : "";
  return [bounds, t("house.default", { value: shown(of, of.default) })].filter(Boolean).join(" · ");
}
