/** The next thing to do with an old part, and the ways aside. */
import { BellRing, CircleCheck, CircleX, PackageCheck, SearchX, Trash2, Truck } from "lucide";
import { type Shown, useMoves } from "../../../store";
import { MoveButton, toast, told } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { useOnward } from "../../../ui/desk/onward";
import { t } from "./stock-words";

const done = () => toast(t("old.done"));

export function OldPartActions({ row }: { row: Shown<"old_part"> }) {
  const moves = useMoves("old_part", row.id);
  const missing = Math.max(1, row.quantity - (row.received_quantity ?? 0));
  const onward = useOnward(() => undefined);
  const whole = (row.received_quantity ?? 0) >= row.quantity;
  return (
    <>
      <MoveButton
        of="old_part.chase"
        id={row.id}
        icon={BellRing}
        weight="plain"
        onSent={(sent) => void told(sent).then((taken) => taken && done())}
      />
      <AskButton
        of="old_part.declare_lost"
        id={row.id}
        fields={["remark"]}
        icon={SearchX}
        onTaken={done}
      />
      {!whole && moves.receive && (
        <AskButton
          of="old_part.receive"
          id={row.id}
          fields={["received_quantity", "remark"]}
          start={{ received_quantity: missing }}
          icon={PackageCheck}
          weight={row.state === "received" ? "plain" : "primary"}
          onTaken={done}
        />
      )}
      <AskButton
        of="old_part.refuse"
        id={row.id}
        fields={["refusal", "remark"]}
        icon={CircleX}
        hotkey="r"
        onSent={onward}
        onTaken={done}
      />
      <AskButton
        of="old_part.accept"
        id={row.id}
        fields={["remark"]}
        icon={CircleCheck}
        weight="primary"
        hotkey="a"
        onSent={onward}
        onTaken={done}
      />
      <AskButton of="old_part.scrap" id={row.id} fields={["remark"]} icon={Trash2} onTaken={done} />
      <AskButton
        of="old_part.send_to_supplier"
        id={row.id}
        fields={["remark"]}
        icon={Truck}
        weight="primary"
        onTaken={done}
      />
    </>
  );
}
