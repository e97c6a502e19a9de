/** Who, what, when and where, as the customer sees it before signing. */
import { localName, tr } from "../../../words";
import type { Plain } from "../content";
import { t } from "../words";
import {
  type Chapter,
  choices,
  day,
  facts,
  hours,
  joined,
  km,
  list,
  moment,
  plain,
  text,
} from "./chapter";

export const subject = (content: Plain): Chapter[] => [
  paper(content),
  customer(plain(content.customer)),
  vehicle(plain(content.vehicle)),
  visit(content),
];

function paper(content: Plain): Chapter {
  const [report, maker] = [plain(content.report), plain(content.organisation)];
  const name = localName(text(maker.name_zh), text(maker.name_en));
  return {
    key: "report",
    title: tr("entity.report"),
    facts: [
      [tr("report.field.report_number"), text(report.number)],
      [tr("report.field.revision"), Number(report.revision) > 1 ? text(report.revision) : null],
      [tr("report.field.corrects_id"), text(report.corrects)],
      ...choices("report", report, ["kind"]),
      [t("sign.maker"), joined(name, text(maker.address), text(maker.phone))],
    ],
  };
}

const customer = (of: Plain): Chapter => ({
  key: "customer",
  title: tr("entity.customer"),
  facts: facts("customer", of, ["name", "contact_name", "phone", "address"]),
});

function vehicle(of: Plain): Chapter {
  const model = localName(text(of.model_name_zh), text(of.model_name_en));
  return {
    key: "vehicle",
    title: t("sign.vehicle"),
    facts: [
      [t("sign.plate"), text(of.plate)],
      [t("sign.vin"), text(of.vin)],
      [t("sign.model"), joined(model, text(of.model_code))],
      ...facts("vehicle", of, ["body_no", "engine_no"]),
      ...facts("vehicle", of, ["factory_on", "purchased_on", "in_service_on"], day),
      ...choices("vehicle", of, ["use"]),
      ...facts("vehicle", of, ["odometer_km"], km),
      ...facts("vehicle", of, ["operating_hours"], hours),
    ],
  };
}

function visit(content: Plain): Chapter {
  const [job, times, place] = [plain(content.job), plain(content.times), plain(content.place)];
  const crew = list(content.engineers).map((one) =>
    joined(text(one.name), text(one.employee_no), one.lead === true && t("sign.lead")),
  );
  const position = place.lat === null ? null : `${text(place.lat)}, ${text(place.lon)}`;
  return {
    key: "visit",
    title: t("sign.visit"),
    facts: [
      [t("sign.engineer"), crew.join("\n")],
      ...facts("job", job, ["reported"]),
      ...choices("job", job, ["fault_system"]),
      ...facts("job", job, ["reported_at"], moment),
      ...choices("call_entry", job, ["channel"]),
      [tr("entity.job"), text(job.number)],
      ...facts("job", times, ["departed_at", "arrived_at"], moment),
      ...facts("sheet", times, ["finished_at"], moment),
      ...facts("job", place, ["address"]),
      [t("sign.position"), position],
      ...facts("job", job, ["distance_km"], km),
    ],
  };
}
