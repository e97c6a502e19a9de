/** The picture of a voucher: taken, shown, taken again. Its bytes lie on this phone under the line's id. */
import { useSignal } from "@preact/signals";
import { CloudUpload, ScanLine } from "lucide";
import { patch, type Shown, theStore } from "../../store";
import { Icon, Sheet } from "../../ui";
import { readPicture } from "../../ui/camera";
import { Take, usePicture } from "../../ui/photo";
import { tr } from "../../words";
import { t } from "./words";

/** Bytes first, then the line that names them; null when it is no picture. */
async function keep(lineId: string, file: File): Promise<string | null> {
  const picture = await readPicture(file);
  if (!picture) return null;
  const { bytes, mime } = picture;
  const name = file.name || `${lineId}.jpg`;
  const stored = await theStore().files.put({
    id: lineId,
    entity: "expense_line",
    bytes,
    mime,
    name,
  });
  patch("expense_line", lineId, {
    photo_sha256: stored.sha256,
    photo_mime: mime,
    photo_size: stored.size,
  });
  return stored.sha256;
}

interface VoucherProps {
  line: Shown<"expense_line">;
  locked?: boolean;
}

export function Voucher({ line, locked = false }: VoucherProps) {
  const open = useSignal(false);
  const label = tr("expense_line.field.photo_sha256");
  const none = !line.photo_sha256;
  if (none && (locked || line.kind === "daily_allowance")) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={label}>
      {none ? (
        <div class="flex flex-col items-center gap-2 rounded-box border-2 border-dashed border-line bg-base-100 p-6 text-ink-soft">
          <Icon of={ScanLine} class="size-8" />
          <p>{t("voucher.lead")}</p>
        </div>
      ) : (
        <button
          type="button"
          class="relative h-52 w-full overflow-hidden rounded-box border border-line bg-base-300"
          aria-label={t("voucher.view")}
          onClick={() => {
            open.value = true;
          }}
        >
          <Picture key={line.photo_sha256} line={line} />
          <Waiting id={line.id} />
        </button>
      )}
      {!locked && <Take keep={(file) => keep(line.id, file)} single />}
      <Sheet
        open={open.value}
        title={label}
        onClose={() => {
          open.value = false;
        }}
      >
        <div class="max-h-[75dvh] overflow-auto rounded-field">
          <Picture key={line.photo_sha256} line={line} />
        </div>
      </Sheet>
    </section>
  );
}

function Picture({ line }: { line: Shown<"expense_line"> }) {
  const broken = useSignal(false);
  const url = usePicture(line.id, line.photo_sha256, false);
  if (broken.value) {
    return <span class="grid size-full min-h-40 place-items-center p-4">{t("voucher.away")}</span>;
  }
  if (!url) return <span class="block size-full min-h-40" />;
  return (
    <img
      class="size-full object-contain"
      src={url}
      alt={t("voucher.view")}
      onError={() => {
        broken.value = true;
      }}
    />
  );
}

/** Taken, and not at the office yet. */
function Waiting({ id }: { id: string }) {
  const file = theStore().files.entries.value.get(id);
  if (!file || file.state === "sent") return null;
  return (
    <span class="absolute right-2 bottom-2 flex items-center gap-1.5 rounded-full bg-base-100 px-3 py-1 text-sm text-warning">
      <Icon of={CloudUpload} class="size-4" />
      {t("voucher.waiting")}
    </span>
  );
}
