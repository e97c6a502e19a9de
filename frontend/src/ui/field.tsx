/**
 * The field that fits a binding's declaration. Screens that want more say which one they mean.
 */
import type { Binding } from "./binding";
import { ChoiceField, TagsField, YesNoField } from "./choice-field";
import { DayField, MomentField } from "./date-field";
import { NumberField } from "./number-field";
import { TextField } from "./text-field";
import { WordsField } from "./words-field";

export interface FieldProps {
  of: Binding;
  needed?: boolean;
}

export function Field(props: FieldProps) {
  switch (props.of.spec.type) {
    case "choice":
      return <ChoiceField {...props} />;
    case "tags":
      return props.of.spec.choices ? <TagsField {...props} /> : <WordsField {...props} />;
    case "flag":
      return <YesNoField {...props} />;
    case "integer":
    case "decimal":
    case "money":
      return <NumberField {...props} />;
    case "day":
      return <DayField {...props} />;
    case "moment":
      return <MomentField {...props} />;
    default:
      return <TextField {...props} />;
  }
}
