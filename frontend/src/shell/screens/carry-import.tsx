/** Another phone's unsent work in from its file (SY-23). */
import { type Signal, useSignal } from "@preact/signals";
import { FolderOpen, Upload } from "lucide";
import { theStore } from "../../store";
import type { WhyNot } from "../../store/vault";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { Sheet } from "../../ui/sheet";
import { toast } from "../../ui/toast";
import { t } from "./carry.words";
import { Passphrase, SHORTEST } from "./passphrase";

export function ImportSheet({ open }: { open: Signal<boolean> }) {
  const close = () => {
    open.value = false;
  };
  return (
    <Sheet open={open.value} title={t("carry.import_title")} onClose={close}>
      <ImportForm close={close} />
    </Sheet>
  );
}

function ImportForm({ close }: { close: () => void }) {
  const file = useSignal<File | null>(null);
  const passphrase = useSignal("");
  const busy = useSignal(false);
  const why = useSignal<WhyNot | null>(null);
  const take = async (chosen: File) => {
    busy.value = true;
    const { importQueue, VaultError } = await import("../../store/vault");
    try {
      const taken = await importQueue(theStore(), await chosen.arrayBuffer(), passphrase.value);
      const some = taken.commands + taken.files > 0;
      toast(
        some ? t("carry.imported", { n: taken.commands, files: taken.files }) : t("carry.known"),
      );
      close();
    } catch (error) {
      why.value = error instanceof VaultError ? error.why : "passphrase";
    } finally {
      busy.value = false;
    }
  };
  return (
    <div class="flex flex-col gap-4">
      <label class="btn btn-outline h-auto min-h-12 w-full border-edge py-2 text-base has-focus-visible:outline-3">
        <Icon of={FolderOpen} />
        {file.value?.name ?? t("carry.file")}
        <input
          class="sr-only"
          type="file"
          onChange={(event) => {
            file.value = event.currentTarget.files?.[0] ?? null;
            why.value = null;
          }}
        />
      </label>
      <Passphrase of={passphrase} />
      {why.value && (
        <p class="font-medium text-error" role="alert">
          {t(`carry.why.${why.value}`)}
        </p>
      )}
      <Button
        weight="primary"
        icon={Upload}
        disabled={!file.value || passphrase.value.length < SHORTEST}
        busy={busy.value}
        onClick={() => file.value && void take(file.value)}
        wide
      >
        {t("carry.take")}
      </Button>
    </div>
  );
}
