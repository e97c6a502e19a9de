/** Commands that did not take effect as they were meant: whose, on what, why, and what was written (SY-11, SY-14, SY-20). */
import { CircleCheck } from "lucide";
import { sameValue } from "../../../kernel/guard";
import { useAnswer } from "../../../shell/answer";
import { describe, isPlain, pathOf, valueName, valueText } from "../../../shell/describe";
import { t as tray } from "../../../shell/screens/tray.words";
import { Side } from "../../../shell/screens/tray-side";
import { faultsText } from "../../../shell/screens/tray-text";
import { SPECS, useRow, useRows } from "../../../store";
import type { Fields } from "../../../store/shapes";
import { Empty, KeyValue } from "../../../ui";
import { dateTimeText, localName, tr } from "../../../words";
import { t } from "../words";
import { NotHere } from "./installations";

export type Fate = "held" | "rejected" | "conflict";

/** As `GET /api/sync/commands` tells it. content: null where the reader may not see the row. */
interface Told {
  id: string;
  person_id: string;
  type: string;
  row: string;
  received_at: string;
  code: string | null;
  detail: Fields | null;
  content: { set: Fields | null; was: Fields | null; args: Fields | null } | null;
}

export function Commands({ fate }: { fate: Fate }) {
  const answer = useAnswer<{ commands: Told[] }>(`/api/sync/commands?status=${fate}`);
  if (!answer.body) return <NotHere state={answer.state} code={answer.code} retry={answer.retry} />;
  const { commands } = answer.body;
  return (
    <>
      <p class="max-w-prose text-ink-soft">{t(`devices.lead.${fate}`)}</p>
      {commands.length === 0 ? (
        <Empty icon={CircleCheck} title={t(`devices.none.${fate}`)} />
      ) : (
        <ul class="divide-y divide-line overflow-hidden rounded-box border border-line bg-base-100">
          {commands.map((one) => (
            <Line key={one.id} one={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ one }: { one: Told }) {
  const entity = SPECS.commands[one.type]?.entity ?? one.type.split(".")[0] ?? "";
  const { title, what } = describe({ entity, ...one, set: one.content?.set ?? null });
  const who = useRow("person", one.person_id);
  return (
    <li class="px-4 py-3">
      <div class="flex flex-wrap items-baseline gap-x-3">
        <a class="font-semibold text-primary" href={pathOf(entity, one.row)}>
          {title}
        </a>
        <span>{what}</span>
        <span class="ml-auto text-sm text-ink-soft">
          {[who && localName(who.name_zh, who.name_en), dateTimeText(one.received_at)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
      {one.code && (
        <p class="mt-1 whitespace-pre-line text-warning">
          {[
            tr(one.code, textsOf(one.detail)),
            ...faultsText(entity, one.type, one.detail ?? {}),
          ].join("\n")}
        </p>
      )}
      <BothValues one={one} entity={entity} />
      <Content one={one} entity={entity} />
    </li>
  );
}

/** Of an overruled change: what is in force beside what is not, as far as the reader sees it (SY-14). */
function BothValues({ one, entity }: { one: Told; entity: string }) {
  const set = one.content?.set ?? {};
  const about = useRows("conflict", { row: one.row }).filter(
    ({ about, field, winner, loser }) =>
      about === entity &&
      field in set &&
      (sameValue(winner, set[field]) || sameValue(loser, set[field])),
  );
  return about.map((conflict) => (
    <div key={conflict.id} class="mt-2 grid max-w-3xl gap-3 sm:grid-cols-2">
      <Side
        label={tray("tray.in_force")}
        text={valueText(entity, conflict.field, conflict.winner)}
      />
      <Side label={tray("tray.lost")} text={valueText(entity, conflict.field, conflict.loser)} />
    </div>
  ));
}

const textsOf = (detail: Fields | null): Record<string, string> =>
  Object.fromEntries(Object.entries(detail ?? {}).map(([key, value]) => [key, String(value)]));

function Content({ one, entity }: { one: Told; entity: string }) {
  if (!one.content) return <p class="mt-1 text-sm text-ink-soft">{t("devices.hidden")}</p>;
  const values = Object.entries({ ...one.content.set, ...one.content.args });
  const plain = values.filter(([, value]) => isPlain(value));
  if (plain.length === 0) return null;
  return (
    <details>
      <summary class="min-h-11 cursor-pointer py-2 text-sm text-ink-soft">
        {t("devices.content")}
      </summary>
      <KeyValue
        facts={plain.map(([name, value]) => [
          valueName({ entity, type: one.type }, name),
          valueText(entity, name, value),
        ])}
      />
    </details>
  );
}
