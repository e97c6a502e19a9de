/** What is printed of old parts: labels for a label printer or on sheets of A4, and the list that travels with them. */
import { PaperLink } from "../../../shell/paper-link";
import { Button } from "../../../ui";
import { t } from "./stock-words";

/** As many as one address holds (see MOST of the office's api). */
const MOST = 100;

type Layout = "roll" | "sheet";

export const labelsHref = (ids: readonly string[], layout: Layout): string =>
  `/api/old-parts/labels.pdf?layout=${layout}&ids=${ids.join(",")}`;

export const returnListHref = (ids: readonly string[]): string =>
  `/api/old-parts/return-list.pdf?ids=${ids.join(",")}`;

/** Papers of the ticked parts; more than one address holds are printed in several goes, and it says so. */
export function TickedPapers({ ids, clear }: { ids: readonly string[]; clear: () => void }) {
  return (
    <div
      class="flex flex-wrap items-center gap-1 rounded-box border border-line bg-base-100 px-4 py-2"
      role="toolbar"
      aria-label={t("old.ticked")}
    >
      <span class="mr-auto font-medium">
        {ids.length > MOST
          ? t("old.ticked_too_many", { n: ids.length, most: MOST })
          : t("old.ticked_count", { n: ids.length })}
      </span>
      {ids.length <= MOST && <Papers ids={ids} />}
      <Button weight="quiet" onClick={clear}>
        {t("old.untick")}
      </Button>
    </div>
  );
}

export function Papers({ ids }: { ids: readonly string[] }) {
  return (
    <>
      <PaperLink href={labelsHref(ids, "roll")} label={t("old.print_roll")} />
      <PaperLink href={labelsHref(ids, "sheet")} label={t("old.print_sheet")} />
      <PaperLink href={returnListHref(ids)} label={t("old.print_return_list")} />
    </>
  );
}
