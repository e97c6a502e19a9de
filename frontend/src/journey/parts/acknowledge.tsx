/** What of a parcel is really there, counted line by line; all of it to begin with. Kept as a draft until sent. */
import { PackageCheck } from "lucide";
import { clearDraft, type Shown, send, setDraft, useDraft, useRow } from "../../store";
import { Button, Sheet } from "../../ui";
import { partName } from "./facts";
import { wayOf } from "./line-way";
import { Stepper } from "./stepper";
import { t } from "./words";

interface AcknowledgeProps {
  id: string;
  lines: readonly Shown<"requisition_line">[];
  open: boolean;
  close: () => void;
}

export function Acknowledge({ id, lines, open, close }: AcknowledgeProps) {
  const key = `requisition.acknowledge/${id}`;
  const counted = useDraft(key).value ?? {};
  const coming = lines.filter((line) => wayOf(line).underWay > 0);
  const here = (line: Shown<"requisition_line">): number => {
    const { underWay } = wayOf(line);
    const typed = counted[line.id];
    return typeof typed === "number" ? Math.min(typed, underWay) : underWay;
  };
  const missing = coming.reduce((sum, line) => sum + wayOf(line).underWay - here(line), 0);
  const confirm = () => {
    const told = coming.map((line) => ({ line_id: line.id, quantity: here(line) }));
    send("requisition.acknowledge", id, { lines: told });
    clearDraft(key);
    close();
  };
  return (
    <Sheet open={open} title={t("ack.title")} onClose={close}>
      <p class="text-ink-soft">{t("ack.lead")}</p>
      <ul class="divide-y divide-line">
        {coming.map((line) => (
          <Arrived
            key={line.id}
            line={line}
            value={here(line)}
            set={(value) => setDraft(key, { [line.id]: value })}
          />
        ))}
      </ul>
      {missing > 0 && (
        <p class="my-3 font-medium text-warning">{t("ack.missing", { n: missing })}</p>
      )}
      <Button weight="primary" icon={PackageCheck} wide onClick={confirm}>
        {t("ack.confirm")}
      </Button>
    </Sheet>
  );
}

interface ArrivedProps {
  line: Shown<"requisition_line">;
  value: number;
  set: (value: number) => void;
}

function Arrived({ line, value, set }: ArrivedProps) {
  const part = useRow("part", line.part_id);
  const { underWay } = wayOf(line);
  const name = partName(part);
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <div class="min-w-[min(100%,10rem)] flex-1">
        <p class="font-semibold">{name}</p>
        <p class="text-ink-soft tabular-nums">
          {part?.number} · {t("line.underWay", { n: underWay })}
        </p>
      </div>
      <Stepper
        label={t("stepper.quantity", { name })}
        value={value}
        most={underWay}
        onChange={set}
      />
    </li>
  );
}
