/**
 * The form of a master record: written as a draft, saved as a whole by a button, so that no half-typed plate
 * or price goes round to every phone. New records and changed ones alike.
 */
import { Save } from "lucide";
import type { CommandType } from "../../contract/commands";
import type { Entity } from "../../contract/records";
import { create, currentActor, newRowId, patch, SPECS, useRow } from "../../store";
import {
  Button,
  Card,
  type CommandForm,
  commandForm,
  Field,
  type Option,
  Picker,
  TextField,
  toast,
} from "../../ui";
import { changesOf } from "./changes";
import { t } from "./words";

export interface Group {
  title: string;
  fields: readonly string[];
}

export interface FormSpec {
  entity: Entity;
  /** Null makes a new record. */
  id: string | null;
  groups: readonly Group[];
  /** What a reference may name, by field. */
  options?: Readonly<Record<string, () => readonly Option[]>>;
  /** Numbers of vehicles and parts: capitals, no correction. */
  codes?: readonly string[];
  /** What a new record starts with. */
  start?: Readonly<Record<string, unknown>>;
  onSaved?: (id: string) => void;
}

/** May these roles make or change records of the entity? The office decides again. */
export function mayWrite(entity: Entity, id: string | null): boolean {
  const roles = SPECS.records[entity]?.[id ? "patch" : "create"] ?? [];
  return roles.some((role) => currentActor.value.roles.includes(role));
}

function useForm({ entity, id, start }: FormSpec): CommandForm {
  const row = useRow(entity, id) as Record<string, unknown> | undefined;
  return commandForm(`${entity}.create` as CommandType, id ?? "new", row ?? { ...start });
}

export function RecordForm(spec: FormSpec) {
  const form = useForm(spec);
  return (
    <>
      {spec.groups.map((group) => (
        <Card key={group.title} title={group.title}>
          <div class="grid gap-5 sm:grid-cols-2">
            {group.fields.map((name) => (
              <OneField key={name} name={name} form={form} spec={spec} />
            ))}
          </div>
        </Card>
      ))}
    </>
  );
}

function OneField({ name, form, spec }: { name: string; form: CommandForm; spec: FormSpec }) {
  const of = form.bind(name);
  const options = spec.options?.[name];
  const broad = of.spec.type === "tags" || of.spec.type === "choice" || (of.spec.max ?? 0) > 200;
  return (
    <div class={broad ? "sm:col-span-2" : ""}>
      {options ? (
        <Picker of={of} options={options} />
      ) : spec.codes?.includes(name) ? (
        <TextField of={of} code />
      ) : (
        <Field of={of} />
      )}
    </div>
  );
}

/** Saves what differs, or makes the record; says so. */
export function SaveButton(spec: FormSpec) {
  const form = useForm(spec);
  const row = useRow(spec.entity, spec.id) as Record<string, unknown> | undefined;
  const names = spec.groups.flatMap((group) => group.fields);
  const changes = changesOf(row ?? {}, { ...form.values }, names);
  const count = Object.keys(changes).length;
  const save = () => {
    const id = spec.id ?? newRowId();
    if (spec.id) patch(spec.entity, id, changes);
    else create(spec.entity, { ...spec.start, ...changes }, id);
    form.clear();
    toast(t("form.saved"));
    spec.onSaved?.(id);
  };
  if (!mayWrite(spec.entity, spec.id)) return null;
  return (
    <>
      {spec.id && count > 0 && (
        <Button weight="quiet" onClick={form.clear}>
          {t("form.discard")}
        </Button>
      )}
      <Button
        weight="primary"
        icon={Save}
        wide
        disabled={form.incomplete || count === 0}
        onClick={save}
      >
        {spec.id ? t("form.save") : t("form.create")}
      </Button>
    </>
  );
}
