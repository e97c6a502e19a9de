/**
 * One piece of refused, overruled or orphaned work: why, both values, edit and send again, copy, discard.
 */
import { useSignal } from "@preact/signals";
import { ARGS } from "../../contract/args";
import type { FieldSpec } from "../../kernel/spec";
import { SPECS, type TrayItem, theStore } from "../../store";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Card } from "../../ui/page";
import { toast } from "../../ui/toast";
import { t as part } from "../../ui/words";
import { dateTimeText, tr } from "../../words";
import { describe, fieldName, pathOf, titleOf, valueText } from "../describe";
import { Side } from "./tray-side";
import { t } from "./words";

type Values = Record<string, unknown>;

const HEADING = {
  rejected: "tray.rejected",
  conflict: "tray.conflict",
  left: "tray.left",
  file: "tray.file",
} as const;

export function Item({ item }: { item: TrayItem }) {
  const editing = useSignal(false);
  const changes = useSignal<Values>({});
  const about = item.command
    ? describe(item.command)
    : { title: titleOf(item.entity, item.row), what: "" };
  const mine: Values = { ...item.command?.set, ...item.command?.args };
  return (
    <Card>
      <p class="font-semibold text-error">{t(HEADING[item.kind])}</p>
      <h2 class="mt-1 text-lg">{about.title}</h2>
      <p class="text-ink-soft">
        {about.what} · {dateTimeText(item.at)}
      </p>
      {item.code && <p class="mt-2">{tr(item.code, argsOf(item.detail))}</p>}
      {item.kind === "left" && <p class="mt-2">{t("tray.left_lead")}</p>}
      <div class="mt-3 flex flex-col gap-4">
        {Object.entries(mine).map(([name, value]) =>
          editing.value ? (
            <Edit key={name} item={item} name={name} value={value} changes={changes} />
          ) : (
            <Compare key={name} item={item} name={name} value={value} />
          ),
        )}
      </div>
      <Actions item={item} mine={mine} editing={editing} changes={changes} />
    </Card>
  );
}

function argsOf(detail: unknown): Record<string, string> {
  if (detail === null || typeof detail !== "object") return {};
  return Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, String(value)]));
}

/** Mine beside what the office has now. */
function Compare({ item, name, value }: { item: TrayItem; name: string; value: unknown }) {
  const theirs = theStore().memory.table(item.entity).get(item.row)?.[name];
  return (
    <div>
      <div class="text-sm text-ink-soft">{fieldName(item.entity, name)}</div>
      <div class="mt-1 grid grid-cols-2 gap-3">
        <Side label={t("tray.yours")} text={valueText(item.entity, name, value)} />
        <Side label={t("tray.theirs")} text={valueText(item.entity, name, theirs)} />
      </div>
    </div>
  );
}

interface EditProps {
  item: TrayItem;
  name: string;
  value: unknown;
  changes: { value: Values };
}

function Edit({ item, name, value, changes }: EditProps) {
  const args = (ARGS as unknown as Record<string, Record<string, FieldSpec>>)[
    item.command?.type ?? ""
  ];
  const spec = args?.[name] ?? SPECS.records[item.entity]?.fields[name];
  if (!spec) return null;
  const binding = {
    name: `tray.${name}`,
    spec,
    label: fieldName(item.entity, name),
    hint: null,
    fault: null,
    readOnly: false,
    value: name in changes.value ? changes.value[name] : value,
    set: (next: unknown) => {
      changes.value = { ...changes.value, [name]: next };
    },
    choice: (choice: string) => valueText(item.entity, name, choice),
  };
  return <Field of={binding} />;
}

interface ActionsProps {
  item: TrayItem;
  mine: Values;
  editing: { value: boolean };
  changes: { value: Values };
}

function Actions({ item, mine, editing, changes }: ActionsProps) {
  const { tray, files } = theStore();
  const discard = () => void tray.discard(item).then(() => toast(t("tray.discarded")));
  const again = () => void tray.resend(item, changes.value);
  const resume = () =>
    void files.mark(item.id, { state: "waiting", tries: 0 }).then(() => tray.discard(item));
  const copy = () =>
    void navigator.clipboard
      ?.writeText(JSON.stringify(mine, null, 2))
      .then(() => toast(part("action.copied")));
  const edit = () => {
    editing.value = !editing.value;
  };
  const mayEdit = item.kind !== "file" && item.kind !== "left" && Object.keys(mine).length > 0;
  return (
    <div class="mt-4 flex flex-wrap gap-2">
      {item.kind === "file" && (
        <Button weight="primary" onClick={resume}>
          {part("action.retry")}
        </Button>
      )}
      {(item.kind === "rejected" || item.kind === "conflict") && (
        <Button weight="primary" onClick={again}>
          {item.kind === "conflict" ? t("tray.take_mine") : t("tray.resend")}
        </Button>
      )}
      {mayEdit && <Button onClick={edit}>{part("action.edit")}</Button>}
      <Button weight="quiet" href={pathOf(item.entity, item.row)}>
        {t("tray.open")}
      </Button>
      <Button weight="quiet" onClick={copy}>
        {part("action.copy")}
      </Button>
      <Button weight="quiet" onClick={discard}>
        {item.kind === "conflict" ? t("tray.keep_theirs") : part("action.discard")}
      </Button>
    </div>
  );
}
