/**
 * A decision that wants words: a button that opens a sheet with the command's own fields, and sends them.
 *
 * Hidden for another role or state, and disabled with the reason, as every button of a move (see MoveButton).
 */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { CommandType } from "../../contract/commands";
import { tr } from "../../words";
import { commandForm } from "../binding";
import { Button, type Weight } from "../button";
import { Field } from "../field";
import type { IconNode } from "../icon";
import { MoveButton } from "../move-button";
import { Sheet } from "../sheet";
import { told } from "../told";

interface AskProps {
  of: CommandType;
  id: string;
  /** The arguments to be asked for, in this order. */
  fields: readonly string[];
  /** Those that must not be left blank though the command allows it. */
  needed?: readonly string[];
  /** What stands in the fields at first, and arguments that the screen knows without asking. */
  start?: Record<string, unknown>;
  label?: string;
  icon?: IconNode;
  weight?: Weight;
  /** After the sheet closed; the office may answer later. */
  onSent?: () => void;
  /** The key that opens it. */
  hotkey?: string;
  /** When the office took it. */
  onTaken?: () => void;
}

export function AskButton(props: AskProps) {
  const { of, id, label, icon, weight = "plain", hotkey } = props;
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  const title = label ?? tr(of);
  return (
    <>
      <MoveButton
        of={of}
        id={id}
        weight={weight}
        label={title}
        {...(icon && { icon })}
        hotkey={hotkey}
        onAsk={() => {
          open.value = true;
        }}
      />
      <Sheet open={open.value} title={title} onClose={close}>
        <AskForm {...props} title={title} close={close} />
      </Sheet>
    </>
  );
}

function AskForm(props: AskProps & { title: string; close: () => void }) {
  const { of, id, fields, needed = [], start, icon, weight, title, close } = props;
  const form = commandForm(of, id, start);
  const blank = needed.some((name) => !String(form.values[name] ?? "").trim());
  const go = () => {
    const sent = form.submit(id);
    close();
    props.onSent?.();
    void told(sent).then((taken) => taken && props.onTaken?.());
  };
  const box = useRef<HTMLDivElement>(null);
  // What one came to say is what one types first.
  useEffect(() => box.current?.querySelector<HTMLElement>("textarea,input,button")?.focus(), []);
  return (
    <div ref={box} class="flex flex-col gap-5">
      {fields.map((name) => (
        <Field key={name} of={form.bind(name)} {...(needed.includes(name) && { needed: true })} />
      ))}
      <Button
        weight={weight === "danger" ? "danger" : "primary"}
        wide
        disabled={blank || form.incomplete}
        {...(icon && { icon })}
        onClick={go}
      >
        {title}
      </Button>
    </div>
  );
}
