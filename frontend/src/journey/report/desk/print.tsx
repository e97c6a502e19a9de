/** The ways to the paper: the preview of one report, several put together in the background, the pack, the export. */
import { FolderArchive, Package, Printer } from "lucide";
import type { CommandArgs } from "../../../contract/commands";
import { syncStatus } from "../../../shell/session";
import { currentActor, newRowId, send, useRow, useSetting } from "../../../store";
import { Button, Icon, navigate, told } from "../../../ui";
import { t } from "./words";

type Kind = CommandArgs["bundle.order"]["kind"];

export const LINK =
  "inline-flex min-h-12 items-center gap-2 rounded-field px-3 font-medium text-primary hover:bg-base-200";

/** Who may have what made (see MAY_ORDER of the office's archive). */
const PACKS: readonly string[] = ["supervisor", "administrator", "claims_clerk"];
const EXPORTS: readonly string[] = ["supervisor", "administrator"];
const isOne = (roles: readonly string[]) =>
  currentActor.value.roles.some((role) => roles.includes(role));

/** Orders it and shows how far it is; a refusal is told, and nothing is left. */
async function order(kind: Kind, rows: readonly string[]): Promise<void> {
  if (await told(send("bundle.order", newRowId(), { kind, rows: [...rows] }))) navigate("/papers");
}

/** Beside the seal: look at the paper and print it; the evidence pack of the job. */
export function PrintLinks({ id }: { id: string }) {
  const report = useRow("report", id);
  if (!report) return null;
  if (!syncStatus.value?.online) return <p class="text-ink-soft">{t("print.offline")}</p>;
  return (
    <div class="-mx-3 flex flex-wrap gap-1">
      <a class={LINK} href={`/reports/${id}/paper`}>
        <Icon of={Printer} />
        {t("print.preview")}
      </a>
      {isOne(PACKS) && (
        <button type="button" class={LINK} onClick={() => order("evidence", [report.job_id])}>
          <Icon of={Package} />
          {t("print.evidence")}
        </button>
      )}
    </div>
  );
}

/** Several sealed reports: as one PDF, or as an export of the archive. */
export function PutTogether({ ids }: { ids: readonly string[] }) {
  const most = useSetting("archive.most_in_a_bundle");
  if (ids.length === 0 || !syncStatus.value?.online) return null;
  if (ids.length > most) return <span class="text-ink-soft">{t("print.too_many", { most })}</span>;
  return (
    <>
      <Button weight="quiet" icon={Printer} onClick={() => order("batch", ids)}>
        {t("print.together", { n: ids.length })}
      </Button>
      {isOne(EXPORTS) && (
        <Button weight="quiet" icon={FolderArchive} onClick={() => order("export", ids)}>
          {t("print.export", { n: ids.length })}
        </Button>
      )}
    </>
  );
}
