/** The safety check of the place 现场安全检查, before any tool is taken out. */
import {
  CircleParking,
  FireExtinguisher,
  Forklift,
  HardHat,
  ShieldCheck,
  TrafficCone,
  TriangleAlert,
  Zap,
} from "lucide";
import type { ScreenProps } from "../../shell/route";
import { useRow, useWriting } from "../../store";
import { Button, bind, Field, NotFound, navigate, Page, SavedMark } from "../../ui";
import { PhotoStrip } from "../../ui/photo";
import { tr } from "../../words";
import "../procedure/words/sheet";
import { useSheet } from "./facts";
import { Tiles } from "./tiles";
import { t } from "./words";

const ICONS = {
  traffic: TrafficCone,
  warning_sign: TriangleAlert,
  wheel_chocks: CircleParking,
  protective_gear: HardHat,
  fire: FireExtinguisher,
  lifting: Forklift,
  high_voltage: Zap,
};

export default function Safety({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const sheet = useSheet(id);
  const writing = useWriting("sheet", sheet?.id);
  if (!job || !sheet) return <NotFound />;
  const checked = (sheet.safety?.length ?? 0) > 0;
  const first = sheet.state === "listen";
  const go = () => navigate(first ? `/jobs/${id}/listen` : `/jobs/${id}`, { replace: true });
  return (
    <Page
      title={t("safety.title")}
      back={`/jobs/${id}`}
      sub={writing.allowed ? <SavedMark /> : writing.why && tr(writing.why)}
      action={
        <Button weight="primary" icon={ShieldCheck} wide disabled={!checked} onClick={go}>
          {checked ? t(first ? "safety.next" : "safety.back") : t("safety.none")}
        </Button>
      }
    >
      <p class="text-ink-soft">{t("safety.lead")}</p>
      <Tiles of={bind("sheet", sheet.id, "safety")} icons={ICONS} />
      <Field of={bind("sheet", sheet.id, "safety_note")} />
      <PhotoStrip
        of={{ job_id: id, step: "arrive", subject: "place" }}
        label={t("safety.place")}
        locked={!writing.allowed}
      />
    </Page>
  );
}
