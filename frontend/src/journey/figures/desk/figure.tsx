/** One figure: large, month by month, and the cases behind it, each a step away from its own page. */
import { Printer } from "lucide";
import { type Answer, useAnswer } from "../../../shell/answer";
import { Button, Card, NotFound, Page, query } from "../../../ui";
import { dateText } from "../../../words";
import { t } from "../words";
import { askedFrom, questionOf, searchOf } from "./asked";
import { Cases } from "./cases";
import { Filters } from "./filters";
import { MetMark } from "./met-mark";
import { Breakdown } from "./parts";
import { StateLine } from "./state-line";
import { today } from "./today";
import { hasTrend, MonthsTable, Trend } from "./trend";
import { targetText, valueText } from "./value-text";
import type { Figure, FigureKey, Overview } from "./wire";

export default function OneFigure({ params }: { params: Record<string, string> }) {
  const asked = askedFrom(query.value, today());
  const answer = useAnswer<Overview>(`/api/figures?${questionOf(asked)}`, "figures.last");
  const figure = answer.body?.figures.find((one) => one.key === params.key);
  if (answer.body && !figure) return <NotFound />;
  const key = params.key as FigureKey;
  return (
    <Page
      title={t(`name.${key}`)}
      back={`/figures${searchOf(asked)}`}
      wide
      sub={figure && <Sub figure={figure} answer={answer} />}
      aside={
        <span class="max-lg:hidden print:hidden">
          <Button weight="quiet" icon={Printer} onClick={() => print()}>
            {t("figures.print")}
          </Button>
        </span>
      }
    >
      <Filters asked={asked} />
      <StateLine of={answer} />
      {figure && <Body figure={figure} />}
      {figure?.applies && answer.state !== "offline" && <Breakdown of={figure} asked={asked} />}
      {figure?.applies && answer.state !== "offline" && <Cases of={figure} asked={asked} />}
    </Page>
  );
}

const Sub = ({ figure, answer }: { figure: Figure; answer: Answer<Overview> }) => (
  <>
    <MetMark figure={figure} />
    <span>
      {t("figures.between", {
        from: dateText(answer.body?.from),
        to: dateText(answer.body?.to),
      })}
    </span>
  </>
);

function Body({ figure }: { figure: Figure }) {
  return (
    <Card>
      <div class="mb-4 flex flex-wrap items-baseline gap-x-4">
        <span class="text-4xl font-semibold tabular-nums">
          {figure.applies ? valueText(figure.value, figure.unit) : "–"}
        </span>
        <span class="text-ink-soft">{t("target", { target: targetText(figure) })}</span>
      </div>
      <p class="mb-4 max-w-prose text-ink-soft">{t(`means.${figure.key}`)}</p>
      {hasTrend(figure) && <Trend figure={figure} large />}
      {hasTrend(figure) && (
        <details class="mt-3">
          <summary class="flex min-h-12 cursor-pointer items-center text-primary">
            {t("months.show")}
          </summary>
          <MonthsTable figure={figure} />
        </details>
      )}
    </Card>
  );
}
