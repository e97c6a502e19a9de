/** What the customer told, what was verified and found, and what was done: the four steps as the customer sees them. */
import { listText, tr } from "../../../words";
import { limitsText } from "../../procedure/doubts";
import { t as step } from "../../procedure/words";
import type { Plain } from "../content";
import { t } from "../words";
import {
  type Chapter,
  choices,
  day,
  facts,
  hours,
  type Item,
  joined,
  km,
  list,
  plain,
  text,
} from "./chapter";

export const steps = (content: Plain): Chapter[] => [
  listen(plain(content.listen)),
  look(plain(content.look)),
  check(plain(content.check)),
  resolve(plain(content.resolve)),
];

const USAGE = ["usage_route", "usage_load", "usage_road", "usage_fuel", "usage_driver"];
const STORY = ["modification", "before_failure", "after_failure", "earlier_repairs", "brought_by"];
const words = (value: unknown): string => listText((value ?? []) as readonly string[]);

function listen(of: Plain): Chapter {
  return {
    key: "listen",
    title: t("sign.complaint"),
    leads: [["", text(of.account)]],
    facts: [
      [tr("sheet.field.symptoms"), words(of.symptoms)],
      [tr("sheet.field.odometer_told_km"), km(of.odometer_km)],
      [tr("sheet.field.hours_told"), hours(of.operating_hours)],
      ...facts("sheet", of, USAGE),
      ...facts("sheet", of, ["speed_kmh"], (value) => (value === null ? null : `${value} km/h`)),
      ...facts("sheet", of, STORY),
    ],
  };
}

/** The verdict on the warranty is drawn by itself (see customer-view). */
function look(of: Plain): Chapter {
  const matches =
    of.vin_matches === null ? null : t(of.vin_matches ? "sign.vin_same" : "sign.vin_other");
  return {
    key: "look",
    title: t("sign.verified"),
    facts: [
      [tr("sheet.field.vin_read"), joined(text(of.vin_read), matches)],
      ...facts("sheet", of, ["odometer_km"], km),
      ...facts("sheet", of, ["operating_hours"], hours),
      ...facts("sheet", of, ["in_service_on"], day),
      ...choices("sheet", of, ["opened"]),
      ...facts("sheet", of, ["opened_by", "mismatch"]),
      [tr("sheet.field.warranty_rule"), text(plain(of.warranty).rule_version)],
    ],
  };
}

function check(of: Plain): Chapter {
  const fault = plain(of.fault);
  const path = [fault.system, fault.assembly, fault.part, fault.mode].map(text).filter(Boolean);
  const codes = list(of.trouble_codes).map((one) => joined(text(one.code), text(one.text)));
  return {
    key: "check",
    title: t("sign.cause"),
    leads: [["", text(of.true_cause)]],
    facts: [
      ...facts("sheet", of, ["inspected"]),
      [tr("sheet.field.fault_id"), joined(path.join(" › "), text(fault.code))],
      [tr("sheet.field.trouble_codes"), codes.join("\n")],
    ],
    items: list(of.measurements).map(measurement),
  };
}

function measurement(one: Plain): Item {
  const limits = limitsText(one.low as number | null, one.high as number | null, text(one.unit));
  return {
    head: `${text(one.name) ?? ""}  ${text(one.value) ?? ""} ${text(one.unit) ?? ""}`,
    told: [
      joined(
        step(`check.reading.${one.verdict}` as "check.reading.within"),
        limits,
        text(one.note),
      ),
    ],
  };
}

function resolve(of: Plain): Chapter {
  const declined = plain(of.declined_signature);
  return {
    key: "resolve",
    title: t("sign.done"),
    leads: [["", text(of.done)]],
    facts: [
      ...facts("sheet", of, ["cause_analysis"]),
      ...choices("sheet", of, ["responsibility"]),

      [t("sign.agreed"), of.agreed ? tr(`sheet.choice.agreed.${of.agreed}`) : null],
      ...facts("sheet", of, ["agreed_note", "self_check", "test_drive"]),
      ...facts("sheet", of, ["test_drive_km"], km),
      [t("sign.guidance"), listText((of.guidance as string[]).map(topic))],
      [t("sign.next"), joined(day(of.next_maintenance_on), km(of.next_maintenance_km))],
      ...facts("sheet", of, ["advice"]),
      [t("sign.declined"), text(of.declined_work)],
      [tr("sheet.field.declined_name"), text(declined.name)],
    ],
  };
}

const topic = (one: string): string => tr(`sheet.choice.guidance.${one}`);
