/** Gathers from the store the records of which a report's content is built; the office gathers the same ones. */
import { useRow, useRows } from "../../store";
import { useText } from "../../store/texts";
import type { Plain, Sources } from "./content";

const plain = (row: unknown): Plain => row as Plain;
const rows = (list: readonly unknown[]): Plain[] => list as Plain[];

/** Everything but the signature; null while a record that cannot be missing is not on this phone. */
export function gather(reportId: string): Sources | null {
  const report = useRow("report", reportId);
  const job = useRow("job", report?.job_id ?? "");
  const sheet = useRows("sheet", { job_id: job?.id ?? "" })[0];
  if (!report || !job || !sheet) return null;
  const vehicle = useRow("vehicle", job.vehicle_id);
  const assignments = useRows("assignment", { job_id: job.id });
  return {
    report: plain(report),
    job: plain(job),
    sheet: plain(sheet),
    customer: plain(useRow("customer", job.customer_id)),
    vehicle: plain(vehicle),
    model: plain(useRow("vehicle_model", vehicle?.model_id ?? "")),
    corrects: plain(useRow("report", report.corrects_id ?? "")),
    call_entry: plain(useRow("call_entry", job.call_entry_id ?? "")),
    signature: null,
    assignments: rows(assignments),
    people: rows(assignments.map((one) => useRow("person", one.engineer_id)).filter(Boolean)),
    fault_path: faultPath(sheet.fault_id),
    measurements: rows(useRows("measurement", { job_id: job.id })),
    photos: rows(useRows("photo", { job_id: job.id })),
    parts: rows(useRows("replaced_part", { report_id: reportId })),
    compensations: rows(useRows("compensation", { report_id: reportId })),
    organisation: {
      name_zh: useText("report.organisation_zh"),
      name_en: useText("report.organisation_en"),
      address: useText("report.organisation_address"),
      phone: useText("report.organisation_phone"),
    },
    agreement: {
      "zh-CN": useText("report.agreement_zh"),
      en: useText("report.agreement_en"),
    },
  };
}

/** From the system down to the failure mode. */
function faultPath(id: string | null): Plain[] {
  const path: Plain[] = [];
  for (let node = useRow("fault", id ?? ""); node; ) {
    path.unshift(plain(node));
    const parent: string | null = node.parent_code;
    node = parent ? useRows("fault", { code: parent })[0] : undefined;
  }
  return path;
}

/** The report that is being worked on, or the last one: revisions replace each other. */
export function currentReport(jobId: string) {
  return [...useRows("report", { job_id: jobId })].sort((a, b) => b.revision - a.revision)[0];
}
