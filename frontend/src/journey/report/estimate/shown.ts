/**
 * Who asks whom for what, on which vehicle: the head of what the customer signs, in words.
 *
 * Built from the very value that is hashed and sent, so what is shown and what is sealed cannot part; a test holds that
 * nothing of it is left out. Scope, time, lines, sums and terms are drawn beside it (sign.tsx).
 */
import { kmText, listText, tr } from "../../../words";
import type { Plain } from "../content";
import { type Fact, joined, list, plain, text } from "../shown/chapter";
import { t } from "./words";

export function who(content: Plain): Fact[] {
  const [estimate, job] = [plain(content.estimate), plain(content.job)];
  const [customer, vehicle] = [plain(content.customer), plain(content.vehicle)];
  const maker = plain(content.organisation);
  return [
    [tr("estimate.field.estimate_number"), text(estimate.number)],
    [t("authorise.replaces"), text(estimate.corrects)],
    [tr("estimate.field.revision_reason"), text(estimate.reason)],
    [t("authorise.by"), joined(text(maker.name_zh), text(maker.name_en))],
    [t("authorise.maker_reach"), joined(text(maker.phone), text(maker.address))],
    [tr("entity.job"), text(job.number)],
    [t("authorise.engineers"), listText(list(content.engineers).map(engineer))],
    [
      tr("entity.customer"),
      joined(text(customer.name), text(customer.contact_name), text(customer.phone)),
    ],
    [t("authorise.address"), text(customer.address)],
    [tr("entity.vehicle"), joined(text(vehicle.plate), text(vehicle.vin))],
    [
      t("authorise.model"),
      joined(text(vehicle.model_code), text(vehicle.model_name_zh), text(vehicle.model_name_en)),
    ],
    [
      t("authorise.odometer"),
      vehicle.odometer_km === null ? null : kmText(Number(vehicle.odometer_km)),
    ],
    [t("authorise.reported"), text(job.reported)],
  ];
}

const engineer = (one: Plain): string => {
  const named = [text(one.name), text(one.employee_no)].filter(Boolean).join(" ");
  return one.lead ? t("authorise.leads", { name: named }) : named;
};
