/** The values of a piece of the tray: mine beside the office's, or as fields that can be changed before they go again. */
import { ARGS } from "../../contract/args";
import type { FieldSpec } from "../../kernel/spec";
import { SPECS, type TrayItem, theStore } from "../../store";
import { Field } from "../../ui/field";
import { tr } from "../../words";
import { valueText } from "../describe";
import { t } from "./tray.words";
import { Side } from "./tray-side";
import { nameOf, theirs, type Values } from "./tray-text";

interface ValueProps {
  item: TrayItem;
  name: string;
  value: unknown;
}

/** Both where they differ; one where they are alike, or where the office has nothing to compare with. */
export function Compare({ item, name, value }: ValueProps) {
  const mine = valueText(item.entity, name, value);
  const record = theStore().memory.table(item.entity).get(item.row) ?? item.seen;
  const other = valueText(item.entity, name, theirs(item, name));
  const isField = name in (SPECS.records[item.entity]?.fields ?? {});
  const alone = !record || !isField || mine === other;
  return (
    <div>
      <div class="text-sm text-ink-soft">{nameOf(item, name)}</div>
      <div class="mt-1 grid gap-3 sm:grid-cols-2">
        <Side label={t("tray.yours")} text={mine} />
        {!alone && <Side label={t("tray.theirs")} text={other} />}
      </div>
    </div>
  );
}

interface EditProps extends ValueProps {
  changes: { value: Values };
}

export function Edit({ item, name, value, changes }: EditProps) {
  const spec = specOf(item, name);
  if (!spec) return null;
  const { entity, command } = item;
  const binding = {
    name: `tray.${name}`,
    spec,
    label: nameOf(item, name),
    hint: null,
    fault: null,
    readOnly: false,
    value: name in changes.value ? changes.value[name] : value,
    set: (next: unknown) => {
      changes.value = { ...changes.value, [name]: next };
    },
    choice: (choice: string) =>
      tr(`${command?.type}.choice.${name}.${choice}`, {}, valueText(entity, name, choice)),
  };
  return <Field of={binding} />;
}

function specOf(item: TrayItem, name: string): FieldSpec | undefined {
  const args = (ARGS as unknown as Record<string, Record<string, FieldSpec>>)[
    item.command?.type ?? ""
  ];
  return args?.[name] ?? SPECS.records[item.entity]?.fields[name];
}
