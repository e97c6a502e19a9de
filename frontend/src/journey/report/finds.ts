/** What is found of the paper that is signed: reports, replaced parts, compensation, authorisations of paid work. */
import { Coins, FileCheck, FileSignature, Wrench } from "lucide";
import { type Finds, jobName, joined } from "../../search/finds";
import { currentActor } from "../../store";
import { dateText, tr } from "../../words";

const onThePhone = (): boolean => currentActor.value.roles.includes("engineer");

export const finds: Finds = {
  report: {
    icon: FileCheck,
    order: 60,
    title: (report) => joined(report.report_number, tr(`report.state.${report.state}`)),
    about: (report, look) => [
      jobName(look, report.job_id),
      report.signed_at && dateText(report.signed_at),
    ],
    codes: ["report_number", "signer_phone"],
    names: ["signer_name", "witness"],
    words: ["opinion", "reason", "remarks", "revision_reason"],
    within: (report) => ["job", report.job_id],
    list: "/reports",
  },
  replaced_part: {
    icon: Wrench,
    order: 70,
    title: (one) => joined(one.part_number, one.name),
    about: (one, look) => [
      jobName(look, one.job_id),
      one.quantity === null ? null : `${one.quantity} ${one.unit ?? ""}`,
    ],
    codes: ["part_number", "serial_new", "serial_old", "supplier_code_old", "old_tag"],
    names: ["name"],
    words: ["reason", "old_reason"],
    within: (one) => ["job", one.job_id],
    at: (one) =>
      onThePhone() ? `/jobs/${one.job_id}/parts/${one.id}` : `/reports/${one.report_id}`,
  },
  compensation: {
    icon: Coins,
    order: 140,
    title: (one) => (one.kind ? tr(`compensation.choice.kind.${one.kind}`) : ""),
    about: (one, look) => [jobName(look, one.job_id)],
    words: ["reason"],
    within: (one) => ["job", one.job_id],
    at: (one) => (onThePhone() ? `/jobs/${one.job_id}/parts` : `/reports/${one.report_id}`),
  },
  estimate: {
    icon: FileSignature,
    order: 110,
    title: (one) => joined(one.estimate_number, tr(`estimate.state.${one.state}`)),
    about: (one, look) => [jobName(look, one.job_id)],
    codes: ["estimate_number", "signer_phone"],
    names: ["signer_name"],
    words: ["scope", "remarks", "revision_reason", "declined_reason"],
    within: (one) => ["job", one.job_id],
  },
};
