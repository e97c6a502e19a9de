/** The class of a city with what a day or night there may cost. */
import { formatFen } from "../../kernel/money";
import { patch, type Shown } from "../../store";
import { type Binding, bind, ChoiceField } from "../../ui";
import { capOf, isCapped } from "./caps";
import { useCaps } from "./facts";
import { t } from "./words";

const CLASSES = ["1", "2", "3"] as const;

export function CityClass({ line }: { line: Shown<"expense_line"> }) {
  const caps = useCaps();
  if (!isCapped(line.kind)) return null;
  const kind = line.kind;
  const number = bind("expense_line", line.id, "city_class");
  const of: Binding = {
    name: number.name,
    spec: { ...number.spec, type: "choice", choices: [...CLASSES] },
    label: number.label,
    hint: t("class.hint"),
    fault: null,
    readOnly: number.readOnly,
    value: line.city_class === null ? null : String(line.city_class),
    set: (value) =>
      patch("expense_line", line.id, { city_class: value === null ? null : Number(value) }),
    choice: (value) =>
      t(`class.${value as (typeof CLASSES)[number]}`, {
        cap: formatFen(capOf(caps, kind, Number(value))).replace(/\.00$/, ""),
      }),
  };
  return <ChoiceField of={of} />;
}
