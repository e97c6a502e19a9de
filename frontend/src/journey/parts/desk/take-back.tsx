/** What was issued by mistake or never arrived goes back into the store: which lines, how many, and why. */
import { useSignal } from "@preact/signals";
import { clearDraft, type Shown, send, setDraft, useDraft, useMoves, useRow } from "../../../store";
import { Button, type IconNode, Sheet, toast, told } from "../../../ui";
import { PlainText } from "../../../ui/desk/inputs";
import { BOX } from "../../../ui/frame";
import { tr } from "../../../words";
import { partName, useLines } from "../facts";
import { wayOf } from "../line-way";
import { Stepper } from "../stepper";
import { type Draft, handingOf, type LineDraft, type Owed } from "./issuing";
import { t } from "./words";

interface Said {
  reason?: string;
  lines?: Draft;
}

const draftKey = (id: string) => `requisition.take_back/${id}`;
const useSaid = (id: string): Said => (useDraft(draftKey(id)).value ?? {}) as Said;

/** Lines of which something is on its way; nothing is offered before it is said. */
const useUnderWay = (id: string): Owed[] =>
  useLines(id)
    .map((line) => ({
      id: line.id,
      most: wayOf(line).underWay,
      there: 0,
      serialised: useRow("part", line.part_id)?.serialised === true,
    }))
    .filter((one) => one.most > 0);

export function TakeBack({ row, icon }: { row: Shown<"requisition">; icon: IconNode }) {
  const open = useSignal(false);
  const { take_back } = useMoves("requisition", row.id);
  if (!take_back?.allowed || useUnderWay(row.id).length === 0) return null;
  const show = (on: boolean) => {
    open.value = on;
  };
  return (
    <>
      <Button weight="quiet" icon={icon} wide onClick={() => show(true)}>
        {tr("requisition.take_back")}
      </Button>
      <Sheet open={open.value} title={tr("requisition.take_back")} onClose={() => show(false)}>
        <TakeBackForm row={row} close={() => show(false)} />
      </Sheet>
    </>
  );
}

function TakeBackForm({ row, close }: { row: Shown<"requisition">; close: () => void }) {
  const said = useSaid(row.id);
  const { lines, pieces, wrong } = handingOf(useUnderWay(row.id), said.lines ?? {});
  const reason = said.reason?.trim() ?? "";
  const go = () => {
    const sent = send("requisition.take_back", row.id, { reason, lines });
    clearDraft(draftKey(row.id));
    close();
    void told(sent).then((taken) => taken && toast(t("take_back.done", { n: pieces })));
  };
  return (
    <div class="flex flex-col gap-5">
      {useUnderWay(row.id).map((one) => (
        <TakeBackLine
          key={one.id}
          of={one}
          said={said.lines?.[one.id] ?? {}}
          say={(more) =>
            setDraft(draftKey(row.id), {
              lines: { ...said.lines, [one.id]: { ...said.lines?.[one.id], ...more } },
            })
          }
        />
      ))}
      <PlainText
        label={tr("requisition.take_back.arg.reason")}
        value={said.reason ?? ""}
        onInput={(text) => setDraft(draftKey(row.id), { reason: text })}
      />
      <Button
        weight="primary"
        wide
        disabled={pieces === 0 || wrong.length > 0 || !reason}
        onClick={go}
      >
        {t("take_back.go", { n: pieces })}
      </Button>
    </div>
  );
}

interface TakeBackLineProps {
  of: Owed;
  said: LineDraft;
  say: (more: LineDraft) => void;
}

function TakeBackLine({ of, said, say }: TakeBackLineProps) {
  const line = useRow("requisition_line", of.id);
  const part = useRow("part", line?.part_id);
  const name = partName(part);
  return (
    <div class="flex flex-col gap-2">
      <div class="flex flex-wrap items-center gap-3">
        <span class="flex-1">
          <span class="block font-semibold">{name}</span>
          <span class="text-ink-soft">{t("take_back.under_way", { n: of.most })}</span>
        </span>
        <Stepper
          label={t("take_back.quantity", { name })}
          value={said.quantity ?? 0}
          most={of.most}
          onChange={(quantity) => say({ quantity })}
        />
      </div>
      {of.serialised && (said.quantity ?? 0) > 0 && (
        <input
          class={`${BOX} font-mono`}
          type="text"
          aria-label={t("issue.serials")}
          placeholder={line?.serials?.join(", ") ?? ""}
          value={said.serials ?? ""}
          onInput={(event) => say({ serials: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
