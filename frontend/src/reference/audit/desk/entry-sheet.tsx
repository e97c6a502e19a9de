/** One entry of the audit log: each field that it changed, before and after, in the words of the screens. */
import { fieldName, titleOf, valueText } from "../../../shell/describe";
import { Button, KeyValue, navigate, Sheet } from "../../../ui";
import { dateTimeText, tr } from "../../../words";
import { t } from "../words";

type Value = string | number | boolean | string[] | null;

export interface Change {
  entity: string;
  row: string;
  field: string;
  old: Value;
  new: Value;
}

export interface Entry {
  id: string;
  seq: number;
  at: string;
  happened_at: string | null;
  actor_id: string;
  type: string;
  entity: string;
  row: string;
  changes: Change[];
}

const shown = ({ entity, field }: Change, value: Value): string => {
  if (value === null || value === "") return t("audit.nothing");
  return field === "state"
    ? tr(`${entity}.state.${value}`, {}, String(value))
    : valueText(entity, field, value);
};

const nameOf = ({ entity, field }: Change): string =>
  field === "state" ? tr(`${entity}.field.state`, {}, t("audit.state")) : fieldName(entity, field);

export function EntrySheet({ entry, close }: { entry: Entry | null; close: () => void }) {
  return (
    <Sheet open={entry !== null} title={t("audit.changes")} onClose={close}>
      {entry && <Told entry={entry} close={close} />}
    </Sheet>
  );
}

function Told({ entry, close }: { entry: Entry; close: () => void }) {
  const records = [...new Set(entry.changes.map((one) => `${one.entity}/${one.row}`))];
  const only = () => {
    close();
    navigate(`/admin/audit?row=${entry.row}`, { replace: true });
  };
  return (
    <div class="flex flex-col gap-5">
      <p class="text-ink-soft">{dateTimeText(entry.happened_at ?? entry.at)}</p>
      {records.length === 0 && <p>{t("audit.no_changes")}</p>}
      {records.map((record) => (
        <Record
          key={record}
          changes={entry.changes.filter((one) => `${one.entity}/${one.row}` === record)}
        />
      ))}
      <Button onClick={only}>{t("audit.one_row")}</Button>
    </div>
  );
}

function Record({ changes }: { changes: readonly Change[] }) {
  const [first] = changes;
  if (!first) return null;
  return (
    <section>
      <h3 class="mb-2 font-semibold">{titleOf(first.entity, first.row)}</h3>
      <KeyValue
        facts={changes.map((one) => [
          nameOf(one),
          <span key={one.field} class="break-words whitespace-pre-wrap">
            {t("audit.from_to", { old: shown(one, one.old), new: shown(one, one.new) })}
          </span>,
        ])}
      />
    </section>
  );
}
