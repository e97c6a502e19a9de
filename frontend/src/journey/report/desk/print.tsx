/** The way to the paper: opens the PDF, and notes in the record that somebody took it out. */
import { Printer } from "lucide";
import type { CommandArgs } from "../../../contract/commands";
import { syncStatus } from "../../../shell/session";
import { send, useMoves, useRow } from "../../../store";
import { Icon } from "../../../ui";
import { t } from "./words";

type Language = CommandArgs["report.log_print"]["language"];

/** Notes the print where this person's prints are noted. */
function note(id: string, language: Language, allowed: boolean): void {
  if (allowed) send("report.log_print", id, { language });
}

export const LINK =
  "inline-flex min-h-12 items-center gap-2 rounded-field px-3 font-medium text-primary hover:bg-base-200";

export function PrintLinks({ id }: { id: string }) {
  const report = useRow("report", id);
  const allowed = useMoves("report", id).log_print?.allowed ?? false;
  if (!report) return null;
  if (!syncStatus.value?.online) return <p class="text-ink-soft">{t("print.offline")}</p>;
  const mine = report.language ?? "zh-CN";
  const other: Language = mine === "en" ? "zh-CN" : "en";
  return (
    <div class="-mx-3 flex flex-wrap gap-1">
      {([mine, other] as const).map((language) => (
        <a
          key={language}
          class={LINK}
          href={`/api/reports/${id}.pdf?language=${language}`}
          target="_blank"
          rel="noopener"
          onClick={() => note(id, language, allowed)}
        >
          <Icon of={Printer} />
          {t(`print.${language}`)}
        </a>
      ))}
    </div>
  );
}

/** As many as one address holds (see MOST_IN_A_BATCH of the office's api). */
const MOST_TOGETHER = 100;

/** Several sealed reports as one PDF, each in its customer's language; more than fit into one become several. */
export function PrintTogether({ ids }: { ids: readonly string[] }) {
  const piles = Array.from({ length: Math.ceil(ids.length / MOST_TOGETHER) }, (_, at) =>
    ids.slice(at * MOST_TOGETHER, (at + 1) * MOST_TOGETHER),
  );
  return (
    <>
      {piles.map((pile) => (
        <Pile key={pile[0]} ids={pile} />
      ))}
    </>
  );
}

/** One PDF; each print is noted. */
function Pile({ ids }: { ids: readonly string[] }) {
  const noted = ids.map((id) => ({
    id,
    language: useRow("report", id)?.language ?? "zh-CN",
    allowed: useMoves("report", id).log_print?.allowed ?? false,
  }));
  return (
    <a
      class={LINK}
      href={`/api/reports/batch.pdf?ids=${ids.join(",")}`}
      target="_blank"
      rel="noopener"
      onClick={() => {
        for (const one of noted) note(one.id, one.language, one.allowed);
      }}
    >
      <Icon of={Printer} />
      {t("print.together", { n: ids.length })}
    </a>
  );
}
