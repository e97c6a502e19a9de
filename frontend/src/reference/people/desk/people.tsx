/** All staff: who is active first; certificates that run out are told. */

import { useSignal } from "@preact/signals";
import { UserPlus, Users } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { type Shown, useRows } from "../../../store";
import { Badge, Button, Empty, ListRow, matches, Page, RowMark, SearchBox } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import type { Column } from "../../../ui/table";
import { listText, localName, tr } from "../../../words";
import { t } from "../words";
import { expiryOf, inForce, worst } from "./expiry";
import { today } from "./today";

type Person = Shown<"person">;

const TABS = ["active", "expiring", "gone"] as const;

/** The loudest standing of a person's certificates. */
const standing = (id: string) =>
  worst(
    inForce(useRows("qualification", { person_id: id })).map(
      (one) => expiryOf(one, today()).standing,
    ),
  );

const expires = (one: Person): boolean =>
  one.active !== false && ["expired", "soon"].includes(standing(one.id));

export default function People() {
  const here = useTab(TABS);
  const question = useSignal("");
  const all = useRows("person", undefined, (a, b) => a.employee_no.localeCompare(b.employee_no));
  const lies = {
    active: (one: Person) => one.active !== false,
    expiring: expires,
    gone: (one: Person) => one.active === false,
  };
  const rows = all.filter((one) => lies[here](one) && matches(question.value, finds(one)));
  const tabs = TABS.map((key) => ({
    key,
    label: t(`people.${key}`),
    ...(key === "expiring" && { count: all.filter(expires).length }),
  }));
  return (
    <Page
      title={t("people.title")}
      wide
      aside={
        <Button weight="primary" icon={UserPlus} href="/admin/people/new">
          {t("people.new")}
        </Button>
      }
    >
      <div class="flex flex-wrap items-center gap-3">
        <Tabs tabs={tabs} here={here} label={t("people.title")} />
        <div class="min-w-64 flex-1">
          <SearchBox of={question} label={t("people.search")} />
          <Everywhere question={question.value} />
        </div>
      </div>
      <Listing
        rows={rows}
        columns={columns()}
        href={(one) => `/admin/people/${one.id}`}
        empty={<Empty icon={Users} title={t("people.none")} />}
        row={(one) => (
          <ListRow
            key={one.id}
            href={`/admin/people/${one.id}`}
            title={`${localName(one.name_zh, one.name_en)} · ${one.employee_no}`}
            sub={roles(one)}
            end={<Certificates id={one.id} />}
          />
        )}
      />
    </Page>
  );
}

const finds = (one: Person) => [
  one.employee_no,
  one.name_zh,
  one.name_en,
  one.phone,
  one.region,
  roles(one),
];

const roles = (one: Person): string =>
  listText((one.roles ?? []).map((role) => tr(`person.choice.roles.${role}`)));

function Certificates({ id }: { id: string }) {
  const told = standing(id);
  return (
    <span class="flex flex-wrap gap-1.5">
      {(told === "expired" || told === "soon") && (
        <Badge tone={told === "expired" ? "bad" : "wait"}>{t(`expiry.${told}`)}</Badge>
      )}
      <RowMark entity="person" id={id} />
    </span>
  );
}

const columns = (): Column<Person>[] => [
  {
    key: "no",
    label: tr("person.field.employee_no"),
    cell: (one) => one.employee_no,
    by: (one) => one.employee_no,
  },
  {
    key: "name",
    label: tr("person.field.name_zh"),
    cell: (one) => localName(one.name_zh, one.name_en),
    by: (one) => localName(one.name_zh, one.name_en),
  },
  { key: "roles", label: tr("person.field.roles"), cell: roles, by: roles },
  {
    key: "region",
    label: tr("person.field.region"),
    cell: (one) => one.region,
    by: (one) => one.region,
  },
  { key: "phone", label: tr("person.field.phone"), cell: (one) => one.phone },
  {
    key: "certificates",
    label: t("people.certificates"),
    cell: (one) => <Certificates id={one.id} />,
  },
];
