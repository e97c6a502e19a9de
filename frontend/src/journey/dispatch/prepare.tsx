/** The preparation list, ticked before setting out. */
import {
  Banknote,
  BookOpen,
  Building2,
  ClipboardCheck,
  FileText,
  Package,
  Phone,
  Route as RouteIcon,
} from "lucide";
import type { ScreenProps } from "../../shell/route";
import { useRow } from "../../store";
import { Button, bind, Card, goBack, KeyValue, NotFound, Page, SavedMark } from "../../ui";
import { tr } from "../../words";
import "../procedure/words/sheet";
import { useSheet } from "./facts";
import { Tiles } from "./tiles";
import { t } from "./words";

const ICONS = {
  task_understood: ClipboardCheck,
  documents_read: BookOpen,
  blank_forms: FileText,
  advance_asked: Banknote,
  customer_called: Phone,
  station_called: Building2,
  parts_taken: Package,
  route_known: RouteIcon,
};

export default function Prepare({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const sheet = useSheet(id);
  if (!job || !sheet) return <NotFound />;
  const of = bind("sheet", sheet.id, "prepared");
  const done = sheet.prepared?.length ?? 0;
  return (
    <Page
      title={t("prepare.title")}
      back={`/jobs/${id}`}
      sub={
        <>
          <span>{t("prepare.count", { done, all: of.spec.choices?.length ?? 0 })}</span>
          <SavedMark />
        </>
      }
      action={
        <Button weight="primary" wide onClick={() => goBack(`/jobs/${id}`)}>
          {t("prepare.back")}
        </Button>
      }
    >
      <p class="text-ink-soft">{t("prepare.lead")}</p>
      {(job.documents || job.parts_to_take) && (
        <Card>
          <KeyValue
            facts={[
              [tr("job.field.documents"), job.documents],
              [tr("job.field.parts_to_take"), job.parts_to_take],
            ]}
          />
        </Card>
      )}
      <Tiles of={of} icons={ICONS} list />
    </Page>
  );
}
