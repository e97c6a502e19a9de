/** A score as a row of big buttons: one tap while the customer speaks, arrow keys where there is a keyboard. */
import type { Binding } from "../../../ui";
import { Frame } from "../../../ui/frame";

interface ScoreFieldProps {
  of: Binding;
  from: number;
  to: number;
  needed?: boolean;
  /** What a screen reader says for one of them. */
  say: (score: number) => string;
}

export function ScoreField({ of, from, to, needed, say }: ScoreFieldProps) {
  const scores = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const small = scores.length > 5;
  return (
    <Frame of={of} needed={needed ?? of.spec.required} group>
      {({ id }) => (
        <div class={small ? "grid grid-cols-6 gap-1.5 sm:grid-cols-11" : "grid grid-cols-5 gap-2"}>
          {scores.map((score) => (
            <label
              key={score}
              class={`grid min-h-12 cursor-pointer place-items-center rounded-field border text-lg font-semibold tabular-nums has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary ${
                of.value === score
                  ? "border-primary bg-primary text-primary-content"
                  : "border-edge bg-base-100"
              }`}
            >
              <input
                type="radio"
                class="sr-only"
                name={id}
                checked={of.value === score}
                aria-label={say(score)}
                onChange={() => of.set(score)}
                onClick={() => of.value === score && !of.spec.required && of.set(null)}
              />
              {score}
            </label>
          ))}
        </div>
      )}
    </Frame>
  );
}
