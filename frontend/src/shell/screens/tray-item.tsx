/**
 * One piece of refused, overruled or orphaned work: what it was, why, both values, and every way out.
 */
import { useSignal } from "@preact/signals";
import type { TrayItem } from "../../store";
import { Card } from "../../ui/page";
import { dateTimeText } from "../../words";
import { describe, titleOf } from "../describe";
import { t } from "./tray.words";
import { Actions } from "./tray-actions";
import { HEADING, reasonText, type Values, valuesOf } from "./tray-text";
import { Compare, Edit } from "./tray-values";

export function Item({ item }: { item: TrayItem }) {
  const editing = useSignal(false);
  const changes = useSignal<Values>({});
  const about = item.command
    ? describe(item.command, item.seen)
    : { title: titleOf(item.entity, item.row, item.seen), what: fileText(item) };
  const { plain, more } = valuesOf(item);
  const reason = reasonText(item);
  return (
    <Card>
      <div data-tray={item.kind}>
        <p class="font-semibold text-error">{t(HEADING[item.kind])}</p>
        <h2 class="mt-1 text-lg">{about.title}</h2>
        <p class="text-ink-soft">
          {about.what} · {dateTimeText(item.at)}
        </p>
        {reason && <p class="mt-2 font-medium whitespace-pre-line">{reason}</p>}
        {item.kind === "left" && <p class="mt-2">{t("tray.left_lead")}</p>}
        <div class="mt-3 flex flex-col gap-4">
          {plain.map(([name, value]) =>
            editing.value ? (
              <Edit key={name} item={item} name={name} value={value} changes={changes} />
            ) : (
              <Compare key={name} item={item} name={name} value={value} />
            ),
          )}
        </div>
        {more && <p class="mt-3 text-sm text-ink-soft">{t("tray.more")}</p>}
        <Actions
          item={item}
          mayEdit={plain.length > 0 && item.kind !== "left"}
          editing={editing}
          changes={changes}
        />
      </div>
    </Card>
  );
}

/** "IMG_2041.jpg, 3.2 MB" of a file that would not go. */
function fileText(item: TrayItem): string {
  const { name = "", size = 0 } = (item.detail ?? {}) as { name?: string; size?: number };
  return `${name} (${(size / 1e6).toFixed(1)} MB)`;
}
