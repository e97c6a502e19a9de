/** All customers, searched by what one hears on the phone. */

import { useSignal } from "@preact/signals";
import { Building2, Plus } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { type Shown, useRows } from "../../../store";
import { Button, Empty, ListRow, matches, Page, RowMark, SearchBox } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { mayWrite } from "../../form/record-form";
import { t } from "../words";

type Customer = Shown<"customer">;

export default function Customers() {
  const question = useSignal("");
  const rows = useRows(
    "customer",
    (one) => matches(question.value, finds(one)),
    (a, b) => a.name.localeCompare(b.name, "zh-CN"),
  );
  return (
    <Page
      title={t("customers.title")}
      wide
      aside={
        mayWrite("customer", null) && (
          <Button weight="primary" icon={Plus} href="/admin/customers/new">
            {t("customers.new")}
          </Button>
        )
      }
    >
      <SearchBox of={question} label={t("customers.search")} />
      <Everywhere question={question.value} />
      <Listing
        rows={rows}
        columns={columns()}
        href={(one) => `/admin/customers/${one.id}`}
        empty={<Empty icon={Building2} title={t("customers.none")} />}
        row={(one) => (
          <ListRow
            key={one.id}
            href={`/admin/customers/${one.id}`}
            title={one.name}
            sub={[one.contact_name, one.phone, one.city].filter(Boolean).join(" · ")}
            end={<RowMark entity="customer" id={one.id} />}
          />
        )}
      />
    </Page>
  );
}

const finds = (one: Customer) => [
  one.code,
  one.name,
  one.contact_name,
  one.phone,
  one.city,
  one.region,
  one.address,
];

const columns = (): Column<Customer>[] => [
  {
    key: "code",
    label: tr("customer.field.code"),
    cell: (one) => one.code,
    by: (one) => one.code,
  },
  {
    key: "name",
    label: tr("customer.field.name"),
    cell: (one) => one.name,
    by: (one) => one.name,
  },
  {
    key: "kind",
    label: tr("customer.field.kind"),
    cell: (one) => tr(`customer.choice.kind.${one.kind}`),
    by: (one) => one.kind,
  },
  { key: "contact", label: tr("customer.field.contact_name"), cell: (one) => one.contact_name },
  { key: "phone", label: tr("customer.field.phone"), cell: (one) => one.phone },
  {
    key: "city",
    label: tr("customer.field.city"),
    cell: (one) => one.city,
    by: (one) => one.city,
  },
  { key: "mark", label: "", cell: (one) => <RowMark entity="customer" id={one.id} /> },
];
