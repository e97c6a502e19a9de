/** What is in the way of the camera, and what the person can do about it. */
import { CameraOff, RefreshCw } from "lucide";
import { Button } from "../button";
import { Icon } from "../icon";
import type { Trouble } from "./camera";
import { t } from "./words";

export function CameraTrouble({ of, again }: { of: Trouble; again: () => void }) {
  return (
    <div class="flex flex-col items-center gap-3 py-3 text-center" role="alert">
      <Icon of={CameraOff} class="size-8" />
      <p class="text-lg font-semibold">{t(`trouble.${of}`)}</p>
      {of === "denied" && <p class="text-ink-soft">{t("trouble.denied_lead")}</p>}
      <Button icon={RefreshCw} onClick={again}>
        {t("again")}
      </Button>
    </div>
  );
}
