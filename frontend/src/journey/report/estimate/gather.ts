/** Gathers from the store what an authorisation is built of; and which of a job's estimates counts now. */
import { type Shown, useRow, useRows } from "../../../store";
import { useText } from "../../../store/texts";
import type { Plain } from "../content";
import { currentReport, gather } from "../gather";
import type { EstimateSources } from "./content";

export type Estimate = Shown<"estimate">;

/** A job's estimates, the newest first. One that the office has not numbered yet is the newest. */
export function useEstimates(jobId: string): Estimate[] {
  const rank = (one: Estimate) => one.revision ?? Number.MAX_SAFE_INTEGER;
  return [...useRows("estimate", { job_id: jobId })].sort(
    (a, b) => rank(b) - rank(a) || b.id.localeCompare(a.id),
  );
}

/** The number that people read. Without a network the phone works it out as the office will. */
export function numberOf(one: Estimate, jobNumber: string | null, count: number): string | null {
  return one.estimate_number ?? (jobNumber && `${jobNumber}-E${one.revision ?? count}`);
}

/** Everything but the signature; null while a record that cannot be missing is not on this phone. */
export function gatherEstimate(id: string): EstimateSources | null {
  const estimate = useRow("estimate", id);
  const jobId = estimate?.job_id ?? "";
  const of = gather(currentReport(jobId)?.id ?? "");
  const all = useEstimates(jobId);
  if (!estimate || !of) return null;
  const corrects = useRow("estimate", estimate.corrects_id);
  const jobNumber = of.job.number as string | null;
  return {
    of: {
      ...of,
      report: { ...of.report, language: estimate.language },
      agreement: {
        "zh-CN": useText("report.authorisation_zh"),
        en: useText("report.authorisation_en"),
      },
    },
    estimate: {
      ...(estimate as unknown as Plain),
      estimate_number: numberOf(estimate, jobNumber, all.length),
      revision: estimate.revision ?? all.length,
    },
    corrects: corrects as unknown as Plain | undefined,
    lines: useRows("estimate_line", { estimate_id: id }) as unknown as Plain[],
  };
}
