/** What the customer reads before signing: everything that is signed, in plain words and in their language. */
import { Card, KeyValue } from "../../ui";
import { Photo } from "../../ui/photo";
import { SignatureView } from "../../ui/signature";
import { dateTimeText, tr } from "../../words";
import { VerdictBox } from "../procedure/verdict-box";
import type { Plain } from "./content";
import { type Chapter, chapters, type Item } from "./shown";
import { list, plain, text } from "./shown/chapter";
import { t } from "./words";

/** content: what is going to be hashed and sealed. */
export function CustomerView({ content }: { content: Plain }) {
  return (
    <>
      {chapters(content).map((chapter) => (
        <Part key={chapter.key} chapter={chapter}>
          {chapter.key === "look" && <Warranty of={plain(plain(content.look).warranty)} />}
          {chapter.key === "resolve" && <Declined of={plain(content.resolve)} />}
        </Part>
      ))}
      <Pictures photos={list(content.photos)} />
    </>
  );
}

interface PartProps {
  chapter: Chapter;
  children: preact.ComponentChildren;
}

/** A chapter with nothing in it is left out, unless its emptiness says something. */
function Part({ chapter, children }: PartProps) {
  const { title, leads = [], facts = [], items = [], none } = chapter;
  const empty = [...leads, ...facts].every(([, value]) => !value) && items.length === 0;
  if (empty && !none) return null;
  return (
    <Card title={title}>
      <div class="flex flex-col gap-3">
        {leads.map(([label, value]) => (
          <p key={label} class="text-lg leading-relaxed whitespace-pre-wrap">
            {value}
          </p>
        ))}
        {items.length > 0 && <Items items={items} />}
        {empty && <p>{none}</p>}
        <KeyValue facts={facts} />
        {children}
      </div>
    </Card>
  );
}

const Items = ({ items }: { items: readonly Item[] }) => (
  <ul class="flex flex-col gap-3">
    {items.map((item, at) => (
      // Two lines of a report may read alike; they keep their order.
      <li key={at}>
        <p class="text-lg font-semibold">{item.head}</p>
        {item.told.filter(Boolean).map((line) => (
          <p key={line} class="text-ink-soft">
            {line}
          </p>
        ))}
      </li>
    ))}
  </ul>
);

function Warranty({ of }: { of: Plain }) {
  const verdict = text(of.verdict) as "in" | "out" | "doubt" | null;
  return verdict && <VerdictBox verdict={verdict} reason={text(of.reason)} args={of.reason_args} />;
}

/** Safety work that was declined has a signature of its own. */
function Declined({ of }: { of: Plain }) {
  const signature = plain(of.declined_signature);
  if (!signature.strokes) return null;
  return <SignatureView strokes={signature.strokes as never} name={text(signature.name) ?? ""} />;
}

function Pictures({ photos }: { photos: readonly Plain[] }) {
  if (photos.length === 0) return null;
  return (
    <Card title={t("sign.photos", { n: photos.length })}>
      <ul class="grid grid-cols-2 gap-3">
        {photos.map((photo) => (
          <li key={text(photo.id)} class="flex flex-col gap-1">
            <span class="aspect-square overflow-hidden rounded-field bg-base-300">
              <Photo id={text(photo.id) ?? ""} small />
            </span>
            <span class="text-sm text-ink-soft">
              {[tr(`photo.choice.step.${photo.step}`), text(photo.caption)]
                .filter(Boolean)
                .join(" · ")}
              <span class="block">{dateTimeText(text(photo.taken_at))}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
