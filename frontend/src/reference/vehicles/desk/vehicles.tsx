/** All vehicles, searched by plate, tail of the VIN, body number, customer. */

import { useSignal } from "@preact/signals";
import { Bus, Plus } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { type Shown, useRow, useRows } from "../../../store";
import { Button, DateTime, Empty, ListRow, matches, Page, SearchBox } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { kmText, localName, tr } from "../../../words";
import { mayWrite } from "../../form/record-form";
import { t } from "../words";

type Vehicle = Shown<"vehicle">;

export default function Vehicles() {
  const question = useSignal("");
  const rows = useRows("vehicle", (one) => matches(question.value, finds(one)));
  return (
    <Page
      title={t("vehicles.title")}
      wide
      aside={
        mayWrite("vehicle", null) && (
          <Button weight="primary" icon={Plus} href="/admin/vehicles/new">
            {t("vehicles.new")}
          </Button>
        )
      }
    >
      <SearchBox of={question} label={t("vehicles.search")} />
      <Everywhere question={question.value} />
      <Listing
        rows={rows}
        columns={columns()}
        href={(one) => `/admin/vehicles/${one.id}`}
        empty={<Empty icon={Bus} title={t("vehicles.none")} />}
        row={(one) => (
          <ListRow
            key={one.id}
            href={`/admin/vehicles/${one.id}`}
            title={one.plate ?? one.vin}
            sub={[model(one), customer(one)].filter(Boolean).join(" · ")}
          />
        )}
      />
    </Page>
  );
}

const customer = (one: Vehicle): string => useRow("customer", one.customer_id)?.name ?? "";

function model(one: Vehicle): string {
  const found = useRow("vehicle_model", one.model_id);
  return localName(found?.name_zh, found?.name_en);
}

const finds = (one: Vehicle) => [
  one.plate,
  one.vin,
  one.body_no,
  one.engine_no,
  customer(one),
  model(one),
];

const columns = (): Column<Vehicle>[] => [
  {
    key: "plate",
    label: tr("vehicle.field.plate"),
    cell: (one) => one.plate ?? t("vehicles.no_plate"),
    by: (one) => one.plate,
  },
  {
    key: "vin",
    label: tr("vehicle.field.vin"),
    cell: (one) => <span class="font-mono">{one.vin}</span>,
    by: (one) => one.vin,
  },
  { key: "model", label: tr("vehicle.field.model_id"), cell: model, by: model },
  { key: "customer", label: tr("vehicle.field.customer_id"), cell: customer, by: customer },
  {
    key: "since",
    label: tr("vehicle.field.in_service_on"),
    cell: (one) => <DateTime at={one.in_service_on} />,
    by: (one) => one.in_service_on,
  },
  {
    key: "km",
    label: tr("vehicle.field.odometer_km"),
    cell: (one) => kmText(one.odometer_km),
    by: (one) => one.odometer_km,
    figure: true,
  },
];
