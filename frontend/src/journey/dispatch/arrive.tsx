/** Arriving: the time, and the position where the phone can tell. Never held up by a phone that can't. */
import { type Signal, useSignal, useSignalEffect } from "@preact/signals";
import { LocateFixed, LocateOff, MapPin } from "lucide";
import { useEffect } from "preact/hooks";
import { nowIso } from "../../kernel/clock";
import type { ScreenProps } from "../../shell/route";
import { useRow } from "../../store";
import { Button, Card, MoveButton, NotFound, navigate, Page } from "../../ui";
import { Icon, Spinner } from "../../ui/icon";
import { timeText } from "../../words";
import { findPosition, type NoPosition, type Position } from "./position";
import { t } from "./words";

type Found = Position | NoPosition | "finding";

export default function Arrive({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const found = useSignal<Found>("finding");
  const look = () => {
    found.value = "finding";
    void findPosition().then((answer) => {
      found.value = answer;
    });
  };
  useEffect(look, []);
  if (!job) return <NotFound />;
  return (
    <Page
      title={t("arrive.title")}
      back={`/jobs/${id}`}
      sub={job.address}
      action={
        <MoveButton
          of="job.arrive"
          id={id}
          icon={MapPin}
          args={() => (typeof found.value === "string" ? {} : found.value)}
          onSent={() => navigate(`/jobs/${id}/introduce`, { replace: true })}
        />
      }
    >
      <Card title={t("arrive.time")}>
        <Now />
      </Card>
      <Card title={t("arrive.place")}>
        <Where found={found} again={look} />
      </Card>
    </Page>
  );
}

const TICK_MS = 5_000;

/** The time that the arrival would have now. */
function Now() {
  const now = useSignal(nowIso());
  useSignalEffect(() => {
    const timer = setInterval(() => {
      now.value = nowIso();
    }, TICK_MS);
    return () => clearInterval(timer);
  });
  return <p class="text-4xl font-semibold tabular-nums">{timeText(now.value)}</p>;
}

function Where({ found, again }: { found: Signal<Found>; again: () => void }) {
  const at = found.value;
  if (at === "finding") {
    return (
      <p class="flex items-center gap-2 text-ink-soft" role="status">
        <Spinner />
        {t("arrive.finding")}
      </p>
    );
  }
  if (typeof at !== "string") {
    return (
      <p class="flex items-center gap-2 font-medium text-success" role="status">
        <Icon of={LocateFixed} />
        {t("arrive.found", { m: at.accuracy_m })}
      </p>
    );
  }
  return (
    <div class="flex flex-col gap-3">
      <p class="flex items-center gap-2 font-medium text-warning" role="status">
        <Icon of={LocateOff} />
        {t(`arrive.${at}`)}
      </p>
      <p class="text-ink-soft">{t(`arrive.${at}_lead`)}</p>
      <div>
        <Button onClick={again}>{t("arrive.again")}</Button>
      </div>
    </div>
  );
}
