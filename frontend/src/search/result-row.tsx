/** One result: what it is, what about it, and the words that were found in it; a tap opens its screen or its facts. */
import { ListRow } from "../ui/list";
import type { Hit } from "./finder";
import { Marked } from "./marked";
import type { Word } from "./match";
import { findOf, useShown } from "./shown";

interface ResultRowProps {
  hit: Hit;
  words: readonly Word[];
  /** It has no screen for this person. */
  open: (hit: Hit) => void;
  chosen: () => void;
}

export function ResultRow({ hit, words, open, chosen }: ResultRowProps) {
  const shown = useShown(hit.entity, hit.id, words);
  const icon = findOf(hit.entity)?.icon;
  if (!shown || !icon) return null;
  const { title, about, extract, to } = shown;
  return (
    <ListRow
      icon={icon}
      {...(to ? { href: to } : {})}
      onClick={() => {
        chosen();
        if (!to) open(hit);
      }}
      title={<Marked text={title} words={words} />}
      sub={
        <>
          {about && (
            <span class="block">
              <Marked text={about} words={words} />
            </span>
          )}
          {extract && (
            <span class="block wrap-break-word">
              {`${extract.label}: `}
              <span class="text-base-content">
                <Marked text={extract.text} words={words} />
              </span>
            </span>
          )}
        </>
      }
    />
  );
}
