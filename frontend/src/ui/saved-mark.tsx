/**
 * "Saved on this phone", said only when the transaction is complete (SY-22).
 */
import { Check, LoaderCircle, TriangleAlert } from "lucide";
import { theStore } from "../store";
import { Icon } from "./icon";
import { t } from "./words";

export function SavedMark() {
  const { unsaved, trouble } = theStore().writer;
  const [icon, text, tone] = trouble.value
    ? ([TriangleAlert, t("sync.not_saved"), "text-error"] as const)
    : unsaved.value > 0
      ? ([LoaderCircle, t("sync.saving"), "text-ink-soft"] as const)
      : ([Check, t("sync.saved"), "text-success"] as const);
  return (
    <span class={`inline-flex items-center gap-1 text-sm ${tone}`} data-saved={unsaved.value === 0}>
      <Icon of={icon} class="size-4" />
      {text}
    </span>
  );
}
