/** That the figures need the network, and how old those are that stand here; or why the office gave none. */
import { CloudOff } from "lucide";
import type { Answer } from "../../../shell/answer";
import { Button, DateTime, Failed, Loading } from "../../../ui";
import { Icon } from "../../../ui/icon";
import { tr } from "../../../words";
import { t } from "../words";

export function StateLine({ of }: { of: Answer<unknown> }) {
  if (of.state === "loading") return of.body ? null : <Loading />;
  if (of.state === "failed") {
    return of.code?.startsWith("figures.") ? (
      <p class="rounded-box border border-error p-4 text-error" role="alert">
        {tr(of.code)}
      </p>
    ) : (
      <Failed retry={of.retry} />
    );
  }
  if (of.state !== "offline") return null;
  return (
    <div
      class="flex flex-wrap items-center gap-3 rounded-box border border-warning bg-warning/10 p-4"
      role="status"
    >
      <Icon of={CloudOff} class="size-6 text-warning" />
      <p class="min-w-0 flex-1">
        <span class="font-medium">{t("offline.title")}</span>{" "}
        {of.body && of.at ? (
          <>
            {t("offline.last_seen")} <DateTime at={of.at} />
          </>
        ) : (
          t("offline.nothing")
        )}
      </p>
      <Button onClick={of.retry}>{tr("action.retry")}</Button>
    </div>
  );
}
