/**
 * One conflict (SY-14): the value in force and the one that lost, who wrote that, and one touch for either.
 */
import type { ConflictRecord } from "../../contract/records";
import { send, theStore, useRow } from "../../store";
import { Button } from "../../ui/button";
import { Card } from "../../ui/page";
import { toast } from "../../ui/toast";
import { dateTimeText, localName, tr } from "../../words";
import { fieldName, pathOf, titleOf, valueText } from "../describe";
import { t } from "./tray.words";
import { Side } from "./tray-side";

export function Conflict({ conflict }: { conflict: ConflictRecord }) {
  const { about, row, field } = conflict;
  const text = (value: unknown) => valueText(about, field, value);
  return (
    <Card>
      <div data-conflict={conflict.id}>
        <p class="font-semibold text-error">{t("tray.conflict")}</p>
        <h2 class="mt-1 text-lg">{titleOf(about, row)}</h2>
        <p class="font-medium">{fieldName(about, field)}</p>
        {conflict.was !== null && conflict.was !== "" && (
          <p class="text-ink-soft">{t("tray.before", { text: text(conflict.was) })}</p>
        )}
        <div class="mt-3 grid gap-3 sm:grid-cols-2">
          <Side label={t("tray.in_force")} text={text(conflict.winner)}>
            <Button weight="primary" onClick={() => decide(conflict, "conflict.settle")} wide>
              {t("tray.keep")}
            </Button>
          </Side>
          <Side label={t("tray.lost")} text={text(conflict.loser)} by={useLoser(conflict)}>
            <Button onClick={() => decide(conflict, "conflict.take_back")} wide>
              {t("tray.use")}
            </Button>
          </Side>
        </div>
        <div class="mt-2">
          <Button weight="quiet" href={pathOf(about, row)}>
            {t("tray.open")}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** "On site · Shao Jianhua, 21 Nov, 22:11" */
function useLoser(conflict: ConflictRecord): string {
  const who = useRow("person", conflict.loser_by_id);
  const name = who ? localName(who.name_zh, who.name_en) : "";
  const side = conflict.loser_side && tr(`conflict.choice.loser_side.${conflict.loser_side}`);
  return [side, name, dateTimeText(conflict.happened_at)].filter(Boolean).join(" · ");
}

function decide(conflict: ConflictRecord, type: "conflict.take_back" | "conflict.settle"): void {
  send(type, conflict.id, {});
  const { tray } = theStore();
  for (const item of tray.items.peek()) {
    if (item.conflict_id === conflict.id) void tray.discard(item);
  }
  toast(t(type === "conflict.settle" ? "tray.kept" : "tray.used"));
}
