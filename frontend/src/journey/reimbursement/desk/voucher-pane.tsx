/** The picture of a voucher, large enough to read; a tap shows it as large as the screen. */
import { useSignal } from "@preact/signals";
import { type Shown, useRow } from "../../../store";
import { Card, Sheet } from "../../../ui";
import { wide } from "../../../ui/desk/wide";
import { usePicture } from "../../../ui/photo";
import { tr } from "../../../words";
import { t } from "./words";

interface VoucherPaneProps {
  lineId: string | null;
  /** Below its line instead of beside the list. */
  inline?: boolean;
}

export function VoucherPane({ lineId, inline = false }: VoucherPaneProps) {
  const line = useRow("expense_line", lineId);
  if (inline) return line ? <Picture key={line.id} line={line} /> : null;
  if (!wide.value) return null;
  return (
    <Card title={line?.kind ? tr(`expense_line.choice.kind.${line.kind}`) : t("voucher.title")}>
      {line?.photo_sha256 ? (
        <Picture key={line.id} line={line} />
      ) : (
        <p class="text-ink-soft">{t("voucher.none")}</p>
      )}
    </Card>
  );
}

function Picture({ line }: { line: Shown<"expense_line"> }) {
  const open = useSignal(false);
  const broken = useSignal(false);
  const url = usePicture(line.id, line.photo_sha256, false);
  if (broken.value) return <p class="p-4 text-ink-soft">{t("voucher.away")}</p>;
  const image = url && (
    <img
      class="size-full object-contain"
      src={url}
      alt={t("voucher.of", { number: line.invoice_number ?? "" })}
      onError={() => {
        broken.value = true;
      }}
    />
  );
  return (
    <>
      <button
        type="button"
        class="h-96 w-full overflow-hidden rounded-field bg-base-300"
        aria-label={t("voucher.enlarge")}
        onClick={() => {
          open.value = true;
        }}
      >
        {image}
      </button>
      <Sheet
        wide
        open={open.value}
        title={t("voucher.title")}
        onClose={() => {
          open.value = false;
        }}
      >
        <div class="max-h-[75dvh] overflow-auto">{image}</div>
      </Sheet>
    </>
  );
}
