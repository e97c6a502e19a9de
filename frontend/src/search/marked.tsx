/** A text with the asked words marked. */
import { marksIn, type Word } from "./match";

export function Marked({ text, words }: { text: string; words: readonly Word[] }) {
  const parts = [];
  let at = 0;
  for (const [from, to] of marksIn(text, words)) {
    parts.push(text.slice(at, from));
    parts.push(
      <mark
        key={from}
        class="rounded-sm bg-warning/15 font-semibold text-inherit underline underline-offset-4"
      >
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
