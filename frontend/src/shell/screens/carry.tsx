/** Carrying unsent work to another phone: what it is for, and the two ways. */
import { type Signal, useSignal } from "@preact/signals";
import { Download, Upload } from "lucide";
import { Button } from "../../ui/button";
import { Card } from "../../ui/page";
import { t } from "./carry.words";
import { ExportSheet, useLoad } from "./carry-export";
import { ImportSheet } from "./carry-import";

export function Carry() {
  const exporting = useSignal(false);
  const importing = useSignal(false);
  const load = useLoad();
  const nothing = load.n + load.files + load.tray === 0;
  const open = (sheet: Signal<boolean>) => () => {
    sheet.value = true;
  };
  return (
    <Card title={t("carry.title")}>
      <p class="mb-4 text-ink-soft">{t("carry.lead")}</p>
      {nothing && <p class="mb-2 text-sm text-ink-soft">{t("carry.nothing")}</p>}
      <div class="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-3">
        <Button icon={Download} disabled={nothing} onClick={open(exporting)} wide>
          {t("carry.export")}
        </Button>
        <Button icon={Upload} onClick={open(importing)} wide>
          {t("carry.import")}
        </Button>
      </div>
      <ExportSheet open={exporting} />
      <ImportSheet open={importing} />
    </Card>
  );
}
