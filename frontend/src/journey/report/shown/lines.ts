/** Replaced parts, old parts and money, as the customer sees them. */
import { formatFen } from "../../../kernel/money";
import { tr } from "../../../words";
import type { Plain } from "../content";
import { t } from "../words";
import { type Chapter, chosen, type Item, joined, list, plain, text } from "./chapter";

export const lines = (content: Plain): Chapter[] => [
  {
    key: "parts",
    title: t("sign.parts"),
    items: list(content.parts).map(part),
    none: t("sign.no_parts"),
  },
  {
    key: "money",
    title: t("sign.money"),
    items: list(content.compensation).map((one) => ({
      head: joined(chosen("compensation", one, "kind"), formatFen(Number(one.amount_fen))),
      told: [text(one.reason) ?? ""],
    })),
    facts: [
      [
        t("sign.collected"),
        content.collected_fen ? formatFen(Number(content.collected_fen)) : null,
      ],
    ],
  },
];

function part(one: Plain): Item {
  const choice = (name: string) => chosen("replaced_part", one, name);
  const labelled = (name: string) =>
    one[name] ? `${tr(`replaced_part.field.${name}`)} ${text(one[name])}` : null;
  return {
    head: `${joined(text(one.name), text(one.part_number))} × ${text(one.quantity)} ${text(one.unit) ?? ""}`,
    told: [
      joined(choice("action"), text(one.reason)),
      joined(choice("causal"), choice("responsibility"), choice("source")),
      joined(labelled("serial_new"), labelled("serial_old")),
      oldPart(plain(one.old_part)),
    ].filter(Boolean),
  };
}

function oldPart(of: Plain): string {
  const fate = of.fate && t(`sign.old_part.${of.fate}` as "sign.old_part.returned");
  return joined(fate ? String(fate) : null, text(of.tag), text(of.reason));
}
