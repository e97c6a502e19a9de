/**
 * How much this device holds, whether the system may clear it, and the way to the queue's export.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Button } from "../../ui/button";
import { Card } from "../../ui/page";
import { t } from "./words";

/** "4.3 MB", "10.7 GB". */
const sizeText = (bytes = 0) =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

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
          used: sizeText(estimate.value.usage),
          quota: sizeText(estimate.value.quota),
        })}
      </p>
      <p class="mb-3 text-sm text-ink-soft">
        {persisted.value ? t("settings.storage_persistent") : t("settings.storage_may_go")}
      </p>
      {!persisted.value && <Button onClick={keep}>{t("settings.storage_keep")}</Button>}
      <p class="mt-4 border-t border-line pt-4">
        <a class="font-medium text-primary underline underline-offset-4" href="/sync">
          {t("settings.carry")}
        </a>
      </p>
    </Card>
  );
}
