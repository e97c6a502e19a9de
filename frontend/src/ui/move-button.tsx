/**
 * The button of a state's move: hidden when it is not this person's or not its time, disabled with the
 * reason in words when something is missing, live otherwise.
 */
import { COMMANDS, type CommandArgs, type CommandType } from "../contract/commands";
import type { MoveAnswer } from "../kernel/machine";
import { send, useMoves, useRow } from "../store";
import type { Sent } from "../store/edits";
import { tr } from "../words";
import { Button, type Weight } from "./button";
import type { IconNode } from "./icon";
import { t } from "./words";

interface MoveButtonProps<C extends CommandType> {
  /** The command that makes the move, "job.accept". */
  of: C;
  id: string;
  /** Arguments, read at the tap. */
  args?: () => CommandArgs[C];
  weight?: Weight;
  icon?: IconNode;
  /** Other words than those of the command. */
  label?: string;
  /** Instead of sending at once: open a sheet that asks for more. */
  onAsk?: () => void;
  onSent?: (sent: Sent) => void;
  /** The key that presses it at a desk. */
  hotkey?: string | undefined;
}

/** The answer for the move that a command makes. */
export function useMove(type: CommandType, id: string): MoveAnswer | undefined {
  const { entity, move } = COMMANDS[type];
  return move ? useMoves(entity as never, id)[move] : undefined;
}

const hidden = (answer: MoveAnswer): boolean => /\.wrong_(role|state)$/.test(answer.why ?? "");

export function MoveButton<C extends CommandType>(props: MoveButtonProps<C>) {
  const answer = useMove(props.of, props.id);
  const row = useRow(COMMANDS[props.of].entity as never, props.id) as
    | { _requested?: boolean }
    | undefined;
  if (!answer || hidden(answer)) return null;
  const run = () => {
    if (props.onAsk) return props.onAsk();
    const args = props.args?.() ?? ({} as CommandArgs[C]);
    const sent = send(props.of, props.id, args);
    props.onSent?.(sent);
  };
  const why = answer.why
    ? tr(answer.why)
    : answer.office.length > 0
      ? t("move.office_checks")
      : null;
  return (
    <div class="flex min-w-0 flex-col gap-1.5" data-move={props.of} data-allowed={answer.allowed}>
      {why && <p class="text-sm text-ink-soft">{why}</p>}
      <Button
        weight={props.weight ?? "primary"}
        {...(props.icon && { icon: props.icon })}
        disabled={!answer.allowed}
        onClick={run}
        hotkey={props.hotkey}
        wide
      >
        {props.label ?? tr(props.of)}
        {row?._requested && <span class="sr-only">{t("move.requested")}</span>}
      </Button>
    </div>
  );
}
