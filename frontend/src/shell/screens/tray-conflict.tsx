/**
 * One conflict (SY-14): the value in force and the one that lost, whoever wrote them, and one touch for either.
 */
import type { ConflictRecord } from "../../contract/records";
import { send, theStore } from "../../store";
import { Button } from "../../ui/button";
import { Card } from "../../ui/page";
import { dateTimeText } from "../../words";
import { fieldName, pathOf, titleOf, valueText } from "../describe";
import { Side } from "./tray-side";
import { t } from "./words";

export function Conflict({ conflict }: { conflict: ConflictRecord }) {
  const { id, about, row, field } = conflict;
  const decide = (type: "conflict.take_back" | "conflict.settle") => {
    send(type, id, {});
    const { tray } = theStore();
    for (const item of tray.items.peek()) if (item.conflict_id === id) void tray.discard(item);
  };
  return (
    <Card>
      <p class="font-semibold text-error">{t("tray.conflict")}</p>
      <h2 class="mt-1 text-lg">{titleOf(about, row)}</h2>
      <p class="text-ink-soft">
        {fieldName(about, field)} · {dateTimeText(conflict.happened_at)}
      </p>
      <div class="mt-3 grid grid-cols-2 gap-3">
        <Side label={t("tray.in_force")} text={valueText(about, field, conflict.winner)} />
        <Side label={t("tray.lost")} text={valueText(about, field, conflict.loser)} />
      </div>
      <div class="mt-4 flex flex-wrap gap-2">
        <Button weight="primary" onClick={() => decide("conflict.settle")}>
          {t("conflict.settle")}
        </Button>
        <Button onClick={() => decide("conflict.take_back")}>{t("conflict.take_back")}</Button>
        <Button weight="quiet" href={pathOf(about, row)}>
          {t("tray.open")}
        </Button>
      </div>
    </Card>
  );
}
