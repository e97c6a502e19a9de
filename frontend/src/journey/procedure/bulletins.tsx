/** Pages of the library for the same system and model, at hand while one looks for the cause. */
import { useSignal } from "@preact/signals";
import { BookOpen } from "lucide";
import type { BulletinRecord } from "../../contract/records";
import { type Shown, useRow, useRows } from "../../store";
import { List, ListRow, Sheet } from "../../ui";
import { localName } from "../../words";
import { t } from "./words";

const MOST_SHOWN = 5;

const newestFirst = (a: BulletinRecord, b: BulletinRecord): number =>
  (b.published_on ?? "").localeCompare(a.published_on ?? "");

export function Bulletins({ job }: { job: Shown<"job"> }) {
  const shown = useSignal<BulletinRecord | null>(null);
  const vehicle = useRow("vehicle", job.vehicle_id);
  const model = useRow("vehicle_model", vehicle?.model_id)?.code;
  const fitting = useRows("bulletin", { system: job.fault_system }, newestFirst)
    .filter((one) => !one.models?.length || (model !== undefined && one.models.includes(model)))
    .slice(0, MOST_SHOWN);
  if (fitting.length === 0) return null;
  const open = shown.value;
  return (
    <section class="flex flex-col gap-2" aria-label={t("check.bulletins")}>
      <h2 class="px-1 text-lg">{t("check.bulletins")}</h2>
      <List>
        {fitting.map((one) => (
          <ListRow
            key={one.id}
            icon={BookOpen}
            title={localName(one.title_zh, one.title_en)}
            sub={one.number}
            onClick={() => {
              shown.value = one;
            }}
          />
        ))}
      </List>
      {open && (
        <Sheet
          open
          title={localName(open.title_zh, open.title_en)}
          onClose={() => {
            shown.value = null;
          }}
        >
          <p class="leading-relaxed whitespace-pre-wrap">{localName(open.text_zh, open.text_en)}</p>
        </Sheet>
      )}
    </section>
  );
}
