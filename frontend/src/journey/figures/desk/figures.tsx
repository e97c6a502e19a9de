/** All figures on one page, with target and trend; printable, and to be taken along as a table. */
import { ChartColumn, Printer, Table2 } from "lucide";
import { useAnswer } from "../../../shell/answer";
import { setDraft, useDraft } from "../../../store";
import { Button, Page, query } from "../../../ui";
import { dateText } from "../../../words";
import { t } from "../words";
import { askedFrom, questionOf, searchOf } from "./asked";
import { FigureCard } from "./figure-card";
import { FiguresTable } from "./figures-table";
import { Filters } from "./filters";
import { StateLine } from "./state-line";
import { TakeFigures } from "./take";
import { today } from "./today";
import type { Overview } from "./wire";

/** Charts or the table behind them: as this person last looked at it here. */
const LOOK = "figures.look";

export default function Figures() {
  const asked = askedFrom(query.value, today());
  const answer = useAnswer<Overview>(`/api/figures?${questionOf(asked)}`, "figures.last");
  const shown = answer.body;
  const as = useDraft(LOOK).value?.as === "table" ? "table" : "charts";
  return (
    <Page
      title={t("figures.title")}
      wide
      sub={shown && t("figures.between", { from: dateText(shown.from), to: dateText(shown.to) })}
      aside={
        <div class="flex flex-wrap justify-end gap-2 max-lg:hidden print:hidden">
          <Button
            weight="quiet"
            icon={as === "charts" ? Table2 : ChartColumn}
            hotkey="t"
            onClick={() => setDraft(LOOK, { as: as === "charts" ? "table" : "charts" })}
          >
            {t(as === "charts" ? "figures.as_table" : "figures.as_charts")}
          </Button>
          <Button weight="quiet" icon={Printer} onClick={() => print()}>
            {t("figures.print")}
          </Button>
          {shown && <TakeFigures of={shown} asked={asked} />}
        </div>
      }
    >
      <Filters asked={asked} />
      <StateLine of={answer} />
      {shown && as === "table" && <FiguresTable figures={shown.figures} search={searchOf(asked)} />}
      {shown && as === "charts" && (
        <div
          class={`grid gap-3 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4 print:grid-cols-2 ${
            answer.state === "loading" ? "opacity-60" : ""
          }`}
          aria-busy={answer.state === "loading"}
        >
          {shown.figures.map((figure) => (
            <FigureCard key={figure.key} figure={figure} search={searchOf(asked)} />
          ))}
        </div>
      )}
    </Page>
  );
}
