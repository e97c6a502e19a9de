/** What is found of the work on site: the words of the sheet, each on the screen of its step; measurements, questions. */
import { Gauge, MessageCircleQuestionMark, NotebookPen } from "lucide";
import { type Finds, jobName, joined } from "../../search/finds";
import { tr } from "../../words";

/** Fields of the sheet by the step in which they are filled in; all others belong to the first. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  look: ["vin_read", "plate_read", "engine_no_read", "opened_by", "mismatch"],
  check: ["inspected", "true_cause", "trouble_codes"],
  resolve: ["done", "cause_analysis", "agreed_note", "self_check", "test_drive", "advice"],
};

const stepOf = (field: string | null): string =>
  Object.entries(STEPS).find(([, fields]) => field !== null && fields.includes(field))?.[0] ??
  "listen";

export const finds: Finds = {
  sheet: {
    icon: NotebookPen,
    order: 50,
    title: (sheet, look) => jobName(look, sheet.job_id),
    about: (sheet) => [tr(`sheet.state.${sheet.state}`)],
    codes: ["vin_read", "plate_read", "engine_no_read", "trouble_codes"],
    names: ["brought_by", "opened_by"],
    words: [
      "true_cause",
      "account",
      "symptoms",
      "cause_analysis",
      "done",
      "inspected",
      "before_failure",
      "after_failure",
      "earlier_repairs",
      "modification",
      "mismatch",
      "agreed_note",
      "self_check",
      "test_drive",
      "advice",
      "declined_work",
      "safety_note",
    ],
    within: (sheet) => ["job", sheet.job_id],
    at: (sheet, field) => `/jobs/${sheet.job_id}/${stepOf(field)}`,
  },
  measurement: {
    icon: Gauge,
    order: 130,
    title: (one) => joined(one.name, one.value === null ? null : `${one.value} ${one.unit ?? ""}`),
    about: (one, look) => [jobName(look, one.job_id)],
    names: ["name"],
    words: ["note"],
    within: (one) => ["job", one.job_id],
  },
  escalation: {
    icon: MessageCircleQuestionMark,
    order: 120,
    title: (one, look) => jobName(look, one.job_id),
    about: (one) => [tr(`escalation.choice.kind.${one.kind}`), tr(`escalation.state.${one.state}`)],
    words: ["proposal", "demand", "question", "answer", "decision", "phone_decision"],
    within: (one) => ["job", one.job_id],
    list: "/escalations",
  },
};
