/** One report for who decides: all that the customer signed, the evidence large, the vehicle's past, and the decision. */
import { useEffect } from "preact/hooks";
import type { ScreenProps } from "../../../shell/route";
import { currentActor, type Shown, useRow, useRows } from "../../../store";
import { Loading, NotFound, navigate, Page } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { Links } from "../links";
import { ByPhone } from "./by-phone";
import { Content } from "./content";
import { Decide, Remarks } from "./decide";
import { useAbout } from "./facts";
import { History } from "./history";
import { Marks } from "./report-row";
import { Revisions } from "./revisions";
import { SealCard } from "./seal-card";
import { t } from "./words";

const isOffice = () => currentActor.value.roles.some((role) => role !== "engineer");

export default function Review({ params }: ScreenProps) {
  const report = useRow("report", params.id);
  const mine = useRows("assignment", { job_id: report?.job_id ?? "" }).some(
    (one) => one.engineer_id === currentActor.value.id,
  );
  const engineers = report && (mine || !isOffice());
  useEffect(() => {
    if (engineers) navigate(`/jobs/${report.job_id}/report`, { replace: true });
  }, [engineers, report?.job_id]);
  if (!report) return <NotFound />;
  return engineers ? <Loading /> : <Desk report={report} />;
}

function Desk({ report }: { report: Shown<"report"> }) {
  const about = useAbout(report.job_id);
  return (
    <Page
      title={`${about.vehicle?.plate ?? ""} ${about.customer?.name ?? ""}`}
      back="/reports"
      wide
      sub={
        <>
          <span>{report.report_number}</span>
          <Marks id={report.id} />
        </>
      }
      action={<Decide key={report.id} report={report} />}
    >
      <Split
        side={
          <>
            <ByPhone report={report} />
            <SealCard report={report} />
            <Links reportId={report.id} />
            <Remarks report={report} />
            <History report={report} />
            <Revisions report={report} />
          </>
        }
      >
        {report.state === "superseded" && <p class="px-1 text-warning">{t("review.superseded")}</p>}
        <Content report={report} about={about} />
      </Split>
    </Page>
  );
}
