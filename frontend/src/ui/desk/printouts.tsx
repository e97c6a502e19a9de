/** Who printed the papers of a record, and who looked at them: what the office's log says. Read when there is a network. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { api } from "../../shell/api";
import { syncStatus } from "../../shell/session";
import { useRow } from "../../store";
import { dateTimeText, localName } from "../../words";
import { Card, DateTime, List, ListRow } from "..";
import { t } from "./words";

interface Printout {
  at: string;
  by: string;
  form: string;
  pages: number | null;
  copies: number;
  shown: boolean;
}

interface Answer {
  printed: number;
  entries: Printout[];
}

const FORMS = [
  "report",
  "batch",
  "evidence",
  "export",
  "job_sheet",
  "label",
  "return_list",
  "requisition",
  "shipment",
  "goods_receipt",
  "transfer",
  "claim",
  "authorisation",
] as const;
type Form = (typeof FORMS)[number];
const isForm = (form: string): form is Form => (FORMS as readonly string[]).includes(form);

/** null without a network, and while it is asked. */
function usePrintouts(entity: string, id: string): Answer | null {
  const found = useSignal<Answer | null>(null);
  const online = syncStatus.value?.online ?? false;
  useEffect(() => {
    let here = true;
    if (online)
      void api<Answer>("GET", `/api/bundles/prints/${entity}/${id}`).then((answer) => {
        if (here && answer.ok) found.value = answer.body;
      });
    return () => {
      here = false;
    };
  }, [entity, id, online]);
  return found.value;
}

const useName = (id: string | undefined) => {
  const person = useRow("person", id);
  return localName(person?.name_zh, person?.name_en) || t("printouts.somebody");
};

/** In a sentence: how often, by whom last. */
export function PrintedSo({ entity, id }: { entity: string; id: string }) {
  const found = usePrintouts(entity, id);
  const last = found?.entries.find((one) => !one.shown);
  const name = useName(last?.by);
  if (!found) return null;
  return (
    <p class="mt-2 text-ink-soft">
      {last
        ? t("printouts.so", { n: found.printed, name, at: dateTimeText(last.at) })
        : t("printouts.never")}
    </p>
  );
}

/** Each of them. */
export function Printouts({ entity, id }: { entity: string; id: string }) {
  const found = usePrintouts(entity, id);
  if (!found || found.entries.length === 0) return null;
  return (
    <Card title={t("printouts.title", { n: found.printed })} flush>
      <List>
        {found.entries.map((one, at) => (
          <Line key={`${one.at}-${at}`} of={one} />
        ))}
      </List>
    </Card>
  );
}

function Line({ of }: { of: Printout }) {
  const name = useName(of.by);
  const facts = [isForm(of.form) ? t(`printouts.form.${of.form}`) : of.form];
  if (of.pages) facts.push(t("printouts.pages", { n: of.pages }));
  if (of.copies > 1) facts.push(t("printouts.copies", { n: of.copies }));
  return (
    <ListRow
      title={`${name} ${t(of.shown ? "printouts.looked" : "printouts.printed")}`}
      sub={facts.join(" · ")}
      end={<DateTime at={of.at} />}
    />
  );
}
