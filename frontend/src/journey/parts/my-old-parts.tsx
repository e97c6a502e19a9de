/** Old parts that I promised back: what is still with me, with its due date; what is on its way or done. */
import { PackageOpen } from "lucide";
import { PaperLink } from "../../shell/paper-link";
import type { Shown } from "../../store";
import { Card, Empty, List, ListRow, RowMark, StateChip } from "../../ui";
import { Due } from "./due";
import { useMyOldParts, useOldPartName } from "./facts";
import { OLD_PART_TONES } from "./tones";
import { t } from "./words";

const MOST_DONE = 30;

export function MyOldParts() {
  const all = useMyOldParts();
  const here = all.filter((one) => one.state === "with_engineer");
  const away = all
    .filter((one) => one.state !== "with_engineer")
    .reverse()
    .slice(0, MOST_DONE);
  if (all.length === 0) {
    return <Empty icon={PackageOpen} title={t("old.empty")} lead={t("old.empty_lead")} />;
  }
  return (
    <>
      {here.length === 0 && <Card>{t("old.none_here")}</Card>}
      {here.length > 0 && (
        <>
          <List>
            {here.map((one) => (
              <OldRow key={one.id} one={one} />
            ))}
          </List>
          <p class="px-1 text-ink-soft">{t("old.carry")}</p>
          <div class="-mx-2 flex">
            <PaperLink
              href={`/api/old-parts/return-list.pdf?ids=${listed(here)}`}
              label={t("old.print_return_list")}
            />
          </div>
        </>
      )}
      {away.length > 0 && (
        <section class="flex flex-col gap-2" aria-labelledby="away">
          <h2 id="away" class="px-1 text-lg">
            {t("old.away")}
          </h2>
          <List>
            {away.map((one) => (
              <OldRow key={one.id} one={one} />
            ))}
          </List>
        </section>
      )}
    </>
  );
}

/** Ids for one address, which holds a hundred (see MOST of the office's api). */
const listed = (parts: readonly Shown<"old_part">[]): string =>
  parts
    .slice(0, 100)
    .map((one) => one.id)
    .join(",");

function OldRow({ one }: { one: Shown<"old_part"> }) {
  return (
    <ListRow
      href={`/old-parts/${one.id}`}
      title={useOldPartName(one)}
      sub={
        <span class="tabular-nums">
          {one.tag}
          {one.quantity > 1 && ` · ×${one.quantity}`}
        </span>
      }
      end={
        <>
          {one.state === "with_engineer" ? (
            <Due at={one.due_at} />
          ) : (
            <StateChip entity="old_part" id={one.id} tones={OLD_PART_TONES} />
          )}
          <RowMark entity="old_part" id={one.id} />
        </>
      }
    />
  );
}
