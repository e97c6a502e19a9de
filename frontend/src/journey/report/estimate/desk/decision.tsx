/** Deciding an estimate, with all that is needed in view: lines and sums, the vehicle, warranty, findings, photos. */
import { CircleCheck, CircleX, Undo2 } from "lucide";
import type { ScreenProps } from "../../../../shell/route";
import { currentActor, type Shown, useMoves, useRow } from "../../../../store";
import {
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
  StateChip,
  toast,
  told,
} from "../../../../ui";
import { AskButton } from "../../../../ui/desk/ask";
import { Evidence } from "../../../procedure/desk/evidence";
import { useEstimates } from "../gather";
import { Told } from "../told";
import { ESTIMATE_TONES } from "../tones";
import { t } from "../words";

export default function Decision({ params }: ScreenProps) {
  const one = useRow("estimate", params.id);
  const job = useRow("job", one?.job_id);
  if (!one || !job) return <NotFound />;
  return (
    <Page
      title={t("estimate.title")}
      back={currentActor.value.roles.includes("supervisor") ? "/inbox" : `/jobs/${job.id}`}
      wide
      sub={
        <>
          <StateChip entity="estimate" id={one.id} tones={ESTIMATE_TONES} />
          <span class="tabular-nums">{one.estimate_number}</span>
          <RowMark entity="estimate" id={one.id} />
        </>
      }
    >
      <div class="grid items-start gap-4 lg:grid-cols-[1fr_24rem]">
        <div class="flex min-w-0 flex-col gap-4">
          <Told one={one} />
          <Evidence job={job} />
        </div>
        <div class="flex flex-col gap-4 lg:sticky lg:top-16">
          <Decide key={one.id} one={one} />
          <Others one={one} />
        </div>
      </div>
    </Page>
  );
}

function Decide({ one }: { one: Shown<"estimate"> }) {
  const { approve } = useMoves("estimate", one.id);
  const form = commandForm("estimate.approve", one.id);
  if (one.state !== "submitted" || !currentActor.value.roles.includes("supervisor")) return null;
  const say = (word: "approved" | "returned" | "refused") => () =>
    toast(t(`decide.${word}`, { number: one.estimate_number ?? "" }));
  const go = () => {
    void told(form.submit(one.id)).then((taken) => taken && say("approved")());
    navigate("/inbox");
  };
  const sent = () => navigate("/inbox");
  return (
    <Card title={t("decide.title")}>
      <div class="flex flex-col gap-4">
        <p class="flex items-baseline justify-between">
          <span>{t("estimate.total")}</span>
          <span class="text-2xl font-semibold tabular-nums">
            <Money fen={one.total_fen ?? 0} />
          </span>
        </p>
        {approve?.allowed && <Field of={form.bind("remarks")} />}
        <MoveButton of="estimate.approve" id={one.id} icon={CircleCheck} onAsk={go} />
        <AskButton
          of="estimate.return"
          id={one.id}
          fields={["remarks"]}
          icon={Undo2}
          onSent={sent}
          onTaken={say("returned")}
        />
        <AskButton
          of="estimate.refuse"
          id={one.id}
          fields={["remarks"]}
          icon={CircleX}
          weight="quiet"
          onSent={sent}
          onTaken={say("refused")}
        />
      </div>
    </Card>
  );
}

function Others({ one }: { one: Shown<"estimate"> }) {
  const others = useEstimates(one.job_id).filter((other) => other.id !== one.id);
  if (others.length === 0) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={t("estimate.earlier")}>
      <h2 class="px-1 text-lg">{t("estimate.earlier")}</h2>
      <List>
        {others.map((other) => (
          <ListRow
            key={other.id}
            href={`/estimates/${other.id}`}
            title={other.estimate_number ?? t("estimate.title")}
            sub={other.revision_reason ?? other.scope}
            end={
              <>
                {other.total_fen !== null && <Money fen={other.total_fen} />}
                <StateChip entity="estimate" id={other.id} tones={ESTIMATE_TONES} />
              </>
            }
          />
        ))}
      </List>
    </section>
  );
}
