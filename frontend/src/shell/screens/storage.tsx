/**
 * How much this device holds, whether the system may clear it, and the queue as an encrypted file (SY-23).
 */
import { useSignal } from "@preact/signals";
import { Download, Upload } from "lucide";
import { useEffect } from "preact/hooks";
import { theStore } from "../../store";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { Card } from "../../ui/page";
import { toast } from "../../ui/toast";
import { saveFile } from "../save-file";
import { t } from "./words";

const SHORTEST = 8;

const megabytes = (bytes: number | undefined) => `${((bytes ?? 0) / 1_000_000).toFixed(1)} MB`;

export function Storage() {
  const estimate = useSignal<StorageEstimate>({});
  const persisted = useSignal(false);
  const look = async () => {
    estimate.value = (await navigator.storage?.estimate?.()) ?? {};
    persisted.value = (await navigator.storage?.persisted?.()) ?? false;
  };
  useEffect(() => void look(), []);
  const keep = () => void navigator.storage?.persist?.().then(look);
  return (
    <Card title={t("settings.storage")}>
      <p>
        {t("settings.storage_used", {
          used: megabytes(estimate.value.usage),
          quota: megabytes(estimate.value.quota),
        })}
      </p>
      <p class="mb-3 text-sm text-ink-soft">
        {persisted.value ? t("settings.storage_persistent") : t("settings.storage_may_go")}
      </p>
      {!persisted.value && <Button onClick={keep}>{t("settings.storage_keep")}</Button>}
      <Carry />
    </Card>
  );
}

function Carry() {
  const passphrase = useSignal("");
  const busy = useSignal(false);
  const tooShort = passphrase.value.length < SHORTEST;
  const work = async (what: () => Promise<void>) => {
    busy.value = true;
    await what().finally(() => {
      busy.value = false;
    });
  };
  const save = async () => {
    const { exportQueue } = await import("../../store/vault");
    saveFile(await exportQueue(theStore(), passphrase.value), "wayside-queue.bin");
    toast(t("settings.exported"));
  };
  const load = async (file: File) => {
    const { importQueue } = await import("../../store/vault");
    const taken = await importQueue(theStore(), await file.arrayBuffer(), passphrase.value).catch(
      () => null,
    );
    if (taken === null) toast(t("settings.import_failed"), { tone: "error" });
    else toast(t("settings.imported", { n: taken }));
  };
  return (
    <div class="mt-4 flex flex-col gap-3 border-t border-line pt-4">
      <p>
        <span class="block font-medium">{t("settings.export")}</span>
        <span class="text-sm text-ink-soft">{t("settings.export_lead")}</span>
      </p>
      <label class="flex flex-col gap-1.5">
        <span>{t("settings.passphrase")}</span>
        <input
          class="input input-lg w-full border-edge"
          type="password"
          autocomplete="new-password"
          value={passphrase.value}
          onInput={(event) => {
            passphrase.value = event.currentTarget.value;
          }}
        />
      </label>
      <div class="flex flex-wrap gap-2">
        <Button
          icon={Download}
          disabled={tooShort}
          busy={busy.value}
          onClick={() => void work(save)}
        >
          {t("settings.export")}
        </Button>
        <label
          class={`btn btn-outline h-auto min-h-12 border-edge ${tooShort ? "btn-disabled" : ""}`}
        >
          <Icon of={Upload} />
          {t("settings.import")}
          <input
            class="sr-only"
            type="file"
            disabled={tooShort}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void work(() => load(file));
            }}
          />
        </label>
      </div>
    </div>
  );
}
