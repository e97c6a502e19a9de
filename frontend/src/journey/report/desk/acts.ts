/** What can be done with several reports at once. One whose signature is out of the ordinary wants a look of its own. */
import { Archive, CircleCheck } from "lucide";
import { type Shown, send } from "../../../store";
import type { Act } from "../../../ui/desk/together";
import { whyNot } from "../../../ui/desk/why-not";
import { tr } from "../../../words";
import { t } from "./words";

type Report = Shown<"report">;

const unusual = (one: Report): boolean =>
  one.seal_result === "sealed_diverged" ||
  one.signature_path === "refused" ||
  one.signature_path === "absent";

export const acts = (): readonly Act<Report>[] => [
  {
    key: "approve",
    label: tr("report.approve"),
    icon: CircleCheck,
    nameOf: (one) => one.report_number ?? "",
    why: (one) => whyNot("report.approve", one.id) ?? (unusual(one) ? t("ticked.look") : null),
    send: (one) => send("report.approve", one.id, {}),
  },
  {
    key: "archive",
    label: tr("report.archive"),
    icon: Archive,
    nameOf: (one) => one.report_number ?? "",
    why: (one) => whyNot("report.archive", one.id),
    send: (one) => send("report.archive", one.id, {}),
  },
];
