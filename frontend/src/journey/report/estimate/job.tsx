/**
 * Paid service on one job 有偿服务: the estimate by line, the supervisor's answer, the customer's signature before work,
 * and a new revision when price, scope or time changes. Written without a network; what waits for the office says so.
 */
import { useSignal } from "@preact/signals";
import { FilePlus2, FileSignature, Phone, ReceiptText, Send } from "lucide";
import type { ScreenProps } from "../../../shell/route";
import {
  create,
  newRowId,
  type Shown,
  send,
  useMoves,
  useRow,
  useRows,
  useWriting,
} from "../../../store";
import {
  Blank,
  Button,
  Card,
  commandForm,
  Field,
  List,
  ListRow,
  Money,
  MoveButton,
  NotFound,
  navigate,
  Page,
  RowMark,
  Sheet,
  StateChip,
} from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { tr } from "../../../words";
import { currentReport } from "../gather";
import { Draft } from "./draft";
import { type Estimate, numberOf, useEstimates } from "./gather";
import { sums } from "./sums";
import { Told } from "./told";
import { ESTIMATE_TONES } from "./tones";
import { t } from "./words";

const OPEN = ["draft", "returned"];
const ENDED = ["refused", "declined", "withdrawn", "superseded"];

export default function OfJob({ params }: ScreenProps) {
  const jobId = params.id ?? "";
  const job = useRow("job", jobId);
  const [newest, ...earlier] = useEstimates(jobId);
  if (!job) return <NotFound />;
  return (
    <Page
      title={t("estimate.title")}
      back={`/jobs/${jobId}`}
      sub={newest ? <Sub one={newest} count={earlier.length + 1} /> : job.number}
      action={newest ? <Next one={newest} /> : <Begin jobId={jobId} />}
    >
      {!newest && (
        <Blank icon={ReceiptText} title={t("estimate.none")} lead={t("estimate.none_lead")} />
      )}
      {newest && <Body one={newest} />}
      <Earlier list={earlier} />
    </Page>
  );
}

function Sub({ one, count }: { one: Estimate; count: number }) {
  const job = useRow("job", one.job_id);
  return (
    <>
      <span class="tabular-nums">{numberOf(one, job?.number ?? null, count)}</span>
      <StateChip entity="estimate" id={one.id} tones={ESTIMATE_TONES} />
      <RowMark entity="estimate" id={one.id} />
    </>
  );
}

function Body({ one }: { one: Estimate }) {
  const writing = useWriting("estimate", one.id);
  if (OPEN.includes(one.state) && writing.allowed) return <Draft one={one} />;
  return (
    <>
      {one.state === "submitted" && <Waiting one={one} />}
      <Told one={one} />
      <Ends one={one} />
    </>
  );
}

/** The supervisor has to answer. Where there is no network, their word by phone is entered as a question to the office. */
function Waiting({ one }: { one: Estimate }) {
  const { authorise } = useMoves("estimate", one.id);
  const href = `/jobs/${one.job_id}/escalate?step=resolve&kind=paid_service`;
  return (
    <Card>
      <p class="text-lg font-semibold">
        {t(authorise?.allowed ? "estimate.told_by_phone" : "estimate.waiting")}
      </p>
      {!authorise?.allowed && (
        <>
          <p class="mt-1 mb-3 text-ink-soft">{t("estimate.by_phone_lead")}</p>
          <Button icon={Phone} href={href}>
            {t("estimate.by_phone")}
          </Button>
        </>
      )}
    </Card>
  );
}

/** The one thing to do next, at the foot. */
function Next({ one }: { one: Estimate }) {
  const lines = useRows("estimate_line", { estimate_id: one.id });
  const { authorise } = useMoves("estimate", one.id);
  if (OPEN.includes(one.state)) {
    return (
      <MoveButton
        of="estimate.submit"
        id={one.id}
        icon={Send}
        args={() => ({ total_fen: sums(lines).total_fen })}
      />
    );
  }
  if (authorise?.allowed || one.state === "approved") {
    return (
      <MoveButton
        of="estimate.authorise"
        id={one.id}
        icon={FileSignature}
        label={t("estimate.hand_over")}
        onAsk={() => navigate(`/jobs/${one.job_id}/authorise`)}
      />
    );
  }
  if (ENDED.includes(one.state)) return <Begin jobId={one.job_id} corrects={one} />;
  return null;
}

/** The first estimate of a job, or the next one after one that came to nothing. */
function Begin({ jobId, corrects }: { jobId: string; corrects?: Estimate }) {
  const writing = useWriting("report", currentReport(jobId)?.id);
  const standing = useEstimates(jobId).find((one) => one.state === "authorised");
  const language = currentReport(jobId)?.language ?? null;
  if (!writing.allowed) return null;
  if (standing && corrects) return <Revise one={standing} />;
  return (
    <Button
      weight="primary"
      icon={FilePlus2}
      wide
      onClick={() => void send("estimate.begin", newRowId(), { job_id: jobId, language })}
    >
      {tr("estimate.begin")}
    </Button>
  );
}

/** What can still be done with one that is on its way or stands. */
function Ends({ one }: { one: Estimate }) {
  const { authorise } = useMoves("estimate", one.id);
  return (
    <div class="flex flex-col gap-3">
      {(one.state === "approved" || one.state === "authorised") && <Revise one={one} />}
      {authorise?.allowed && (
        <AskButton of="estimate.decline" id={one.id} fields={["declined_reason"]} weight="quiet" />
      )}
      <MoveButton of="estimate.withdraw" id={one.id} weight="quiet" />
    </div>
  );
}

/** A new revision with copies of the lines, made here so that it also works without a network. */
function startAnew(one: Estimate, lines: readonly Shown<"estimate_line">[], reason: string): void {
  const id = newRowId();
  send("estimate.begin", id, {
    job_id: one.job_id,
    corrects_id: one.id,
    revision_reason: reason,
    language: one.language,
    scope: one.scope,
    ready_by: one.ready_by,
  });
  for (const {
    kind,
    part_id,
    part_number,
    name,
    quantity,
    unit,
    unit_price_fen,
    remark,
  } of lines) {
    create("estimate_line", {
      estimate_id: id,
      job_id: one.job_id,
      ...{ kind, part_id, part_number, name, quantity, unit, unit_price_fen, remark },
    });
  }
}

/** Price, scope or time changes: the same lines once more, to be changed, approved and signed anew. */
function Revise({ one }: { one: Estimate }) {
  const asking = useSignal(false);
  const form = commandForm("estimate.begin", one.id, { job_id: one.job_id });
  const lines = useRows("estimate_line", { estimate_id: one.id });
  const writing = useWriting("report", currentReport(one.job_id)?.id);
  if (!writing.allowed) return null;
  const go = () => {
    startAnew(one, lines, String(form.values.revision_reason ?? ""));
    form.clear();
    asking.value = false;
  };
  return (
    <>
      <Button
        icon={FilePlus2}
        wide
        onClick={() => {
          asking.value = true;
        }}
      >
        {t("estimate.revise")}
      </Button>
      <Sheet
        open={asking.value}
        title={t("estimate.revise")}
        onClose={() => {
          asking.value = false;
        }}
      >
        <div class="flex flex-col gap-4">
          <p class="text-ink-soft">{t("estimate.revise_lead")}</p>
          <Field of={form.bind("revision_reason")} needed />
          <Button
            weight="primary"
            wide
            disabled={!String(form.values.revision_reason ?? "").trim()}
            onClick={go}
          >
            {t("estimate.revise_go")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}

function Earlier({ list }: { list: readonly Estimate[] }) {
  const open = useSignal<string | null>(null);
  const shown = list.find((one) => one.id === open.value);
  if (list.length === 0) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={t("estimate.earlier")}>
      <h2 class="px-1 text-lg">{t("estimate.earlier")}</h2>
      <List>
        {list.map((one) => (
          <ListRow
            key={one.id}
            title={one.estimate_number ?? t("estimate.title")}
            sub={one.revision_reason ?? one.scope}
            end={
              <>
                {one.total_fen !== null && <Money fen={one.total_fen} />}
                <StateChip entity="estimate" id={one.id} tones={ESTIMATE_TONES} />
              </>
            }
            onClick={() => {
              open.value = one.id;
            }}
          />
        ))}
      </List>
      <Sheet
        open={shown !== undefined}
        title={shown?.estimate_number ?? t("estimate.title")}
        onClose={() => {
          open.value = null;
        }}
      >
        {shown && (
          <div class="flex flex-col gap-4">
            <Told one={shown} />
            <Ends one={shown} />
          </div>
        )}
      </Sheet>
    </section>
  );
}
