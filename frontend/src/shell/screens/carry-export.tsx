/** Unsent work out to an encrypted file (SY-23). */
import { type Signal, useSignal } from "@preact/signals";
import { Download } from "lucide";
import { theStore } from "../../store";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { toast } from "../../ui/toast";
import { saveFile } from "../save-file";
import { syncStatus } from "../session";
import { t } from "./carry.words";
import { Passphrase, SHORTEST } from "./passphrase";

/** What an export would hold. */
export function useLoad() {
  const store = theStore();
  const files = [...store.files.entries.value.values()].filter((file) => file.state !== "sent");
  const status = syncStatus.value;
  return {
    n: (status?.unsent ?? 0) + (status?.held ?? 0),
    files: files.length,
    tray: store.tray.items.value.length,
  };
}

export function ExportSheet({ open }: { open: Signal<boolean> }) {
  const close = () => {
    open.value = false;
  };
  return (
    <Sheet open={open.value} title={t("carry.export_title")} onClose={close}>
      <ExportForm close={close} />
    </Sheet>
  );
}

function ExportForm({ close }: { close: () => void }) {
  const passphrase = useSignal("");
  const busy = useSignal(false);
  const save = async () => {
    busy.value = true;
    const { exportQueue } = await import("../../store/vault");
    saveFile(await exportQueue(theStore(), passphrase.value), fileName());
    toast(t("carry.exported"), { stay: 8_000 });
    close();
  };
  return (
    <div class="flex flex-col gap-4">
      <p>{t("carry.in_it", useLoad())}</p>
      <Passphrase of={passphrase} fresh />
      <Button
        weight="primary"
        icon={Download}
        disabled={passphrase.value.length < SHORTEST}
        busy={busy.value}
        onClick={() => void save()}
        wide
      >
        {t("carry.save")}
      </Button>
    </div>
  );
}

const fileName = () => `wayside-${new Date().toISOString().slice(0, 16).replace(/\D/g, "")}.bin`;
