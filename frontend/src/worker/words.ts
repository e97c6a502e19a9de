/**
 * What the service worker says: the stages' own words for notices, built in, filled with the push's values.
 */
export interface Push {
  notice_id: string;
  kind: string;
  about: string;
  row: string;
  args: Record<string, unknown> | null;
}

interface NoticeWords {
  zh: Record<string, string>;
  en: Record<string, string>;
}

const stages = import.meta.glob<NoticeWords>(
  ["../journey/*/notices.ts", "../reference/*/notices.ts"],
  {
    eager: true,
  },
);
/** "{name}" and "{n|day|days}", as in all words (see words/catalogue.ts). */
const BLANK = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;
const OTHER = { zh: "途修有新消息", en: "News in Wayside" };

/** The sentence of a notice in the language, or a general one for a kind that this version does not know. */
export function sentence(push: Push, language: "zh" | "en"): string {
  const key = `notice.${push.kind}`;
  const text = Object.values(stages).find((words) => key in words[language])?.[language][key];
  return (text ?? OTHER[language]).replace(BLANK, (_, name, one, many) => {
    const value = push.args?.[name] ?? "";
    return many === undefined ? String(value) : Number(value) === 1 ? one : many;
  });
}
