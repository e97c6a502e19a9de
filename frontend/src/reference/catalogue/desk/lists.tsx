/** The catalogues side by side, each searched and sorted. */

import { useSignal } from "@preact/signals";
import { BookOpen, Plus } from "lucide";
import type { ComponentChildren } from "preact";
import { Everywhere } from "../../../search/everywhere";
import { SPECS, useRows } from "../../../store";
import { Button, DateTime, Empty, ListRow, Money, matches, Page, SearchBox } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { mayWrite } from "../../form/record-form";
import { t } from "../words";
import { type Entry, KINDS, type Kind, member, nameOf, SPECS_OF } from "./kinds";

export default function Lists() {
  const kind = useTab(KINDS);
  const question = useSignal("");
  const { find } = SPECS_OF[kind];
  const rows = (useRows(kind) as Entry[])
    .filter((one) =>
      matches(
        question.value,
        find.map((name) => member(one, name) as string | null),
      ),
    )
    .sort((a, b) => label(kind, a).localeCompare(label(kind, b)));
  return (
    <Page
      title={t("catalogue.title")}
      wide
      aside={
        mayWrite(kind, null) && (
          <Button weight="primary" icon={Plus} href={`/admin/catalogue/${kind}/new`}>
            {t("catalogue.new", { kind: tr(`entity.${kind}`) })}
          </Button>
        )
      }
    >
      <Tabs
        tabs={KINDS.map((key) => ({ key, label: tr(`entity.${key}`) }))}
        here={kind}
        label={t("catalogue.title")}
      />
      <SearchBox of={question} />
      <Everywhere question={question.value} />
      <Listing
        key={kind}
        rows={rows}
        columns={columns(kind)}
        href={(one) => `/admin/catalogue/${kind}/${one.id}`}
        empty={<Empty icon={BookOpen} title={t("catalogue.none")} />}
        row={(one) => (
          <ListRow
            key={one.id}
            href={`/admin/catalogue/${kind}/${one.id}`}
            title={nameOf(one as never)}
            sub={label(kind, one)}
          />
        )}
      />
    </Page>
  );
}

/** Its number or code: what it is sorted and told apart by. */
const label = (kind: Kind, one: Entry): string =>
  String(member(one, SPECS_OF[kind].columns[0] ?? "id") ?? "");

const columns = (kind: Kind): Column<Entry>[] =>
  SPECS_OF[kind].columns.map((name) => {
    const spec = SPECS.records[kind]?.fields[name];
    const figure = ["integer", "decimal", "money"].includes(spec?.type ?? "");
    return {
      key: name,
      label: tr(`${kind}.field.${name}`),
      cell: (one) => shown(kind, name, spec?.type, member(one, name)),
      by: (one) => member(one, name) as string | number | null,
      figure,
    };
  });

function shown(
  kind: Kind,
  name: string,
  type: string | undefined,
  value: unknown,
): ComponentChildren {
  if (value === null || value === undefined) return "";
  if (type === "choice") return tr(`${kind}.choice.${name}.${String(value)}`);
  if (type === "money") return <Money fen={value as number} />;
  if (type === "day") return <DateTime at={value as string} />;
  return typeof value === "number" ? value.toLocaleString("en") : String(value);
}
