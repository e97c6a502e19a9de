/**
 * What needs this person (SY-19): each refused or overruled piece of work in their words, both values side
 * by side, and one touch for each way out. Nothing leaves by itself.
 */
import { CircleCheck, CloudUpload } from "lucide";
import { theStore } from "../../store";
import { Button } from "../../ui/button";
import { Page } from "../../ui/page";
import { Empty } from "../../ui/states";
import { conflictsToSettle } from "../needs-person";
import { t as shell } from "../words";
import { t } from "./tray.words";
import { Conflict } from "./tray-conflict";
import { Item } from "./tray-item";

export default function Tray() {
  const items = theStore().tray.items.value;
  const conflicts = conflictsToSettle();
  const shown = new Set(conflicts.map((conflict) => conflict.id));
  // A conflict is told by its record, which holds both values; the verdict's item stands in until it has come.
  const others = items.filter((item) => !item.conflict_id || !shown.has(item.conflict_id));
  return (
    <Page
      title={t("tray.title")}
      back="/"
      aside={
        <Button weight="quiet" icon={CloudUpload} href="/sync">
          {shell("nav.sync")}
        </Button>
      }
    >
      {others.length + conflicts.length === 0 && (
        <Empty icon={CircleCheck} title={t("tray.empty")} lead={t("tray.empty_lead")} />
      )}
      {others.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      {conflicts.map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} />
      ))}
    </Page>
  );
}
