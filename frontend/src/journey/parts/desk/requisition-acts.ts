/** What can be done with several requisitions at once: grant them whole. Cuts want a look at each. */
import { CircleCheck } from "lucide";
import { type Shown, send, useRow, useRows } from "../../../store";
import type { Act } from "../../../ui/desk/together";
import { whyNot } from "../../../ui/desk/why-not";
import { tr } from "../../../words";
import { approvalOf } from "./approval";

type Requisition = Shown<"requisition">;

const linesOf = (id: string) => useRows("requisition_line", { requisition_id: id });

export const acts = (): readonly Act<Requisition>[] => [
  {
    key: "approve",
    label: tr("requisition.approve"),
    icon: CircleCheck,
    nameOf: (row) => row.number ?? "",
    why: (row) => whyNot("requisition.approve", row.id),
    amount: (row) =>
      linesOf(row.id).reduce(
        (sum, line) => sum + line.quantity * (useRow("part", line.part_id)?.price_fen ?? 0),
        0,
      ),
    send: (row) => {
      const { lines } = approvalOf(linesOf(row.id), {});
      return send("requisition.approve", row.id, { lines });
    },
  },
];
