/** Before a question: what one can ask, and what was asked before. After one without an answer: what was searched. */
import { SearchX } from "lucide";
import { syncStatus } from "../shell/session";
import { Button } from "../ui/button";
import { Empty } from "../ui/states";
import { listText, tr } from "../words";
import { FINDS, theFinder } from "./all";
import { forget, useRecent } from "./recent";
import { findOf, isOpen } from "./shown";
import { t } from "./words";

/** Kinds that are named where nothing was found; the first ones are those that people ask for. */
const MOST_NAMED = 6;

/** "Jobs 23, parts 450": what there is to be found here. */
function useHeld(): string[] {
  const finder = theFinder();
  finder.version.value;
  return finder.kinds
    .filter((kind) => finder.count(kind) > 0)
    .map((kind) => t("search.held_one", { kind: tr(`entity.${kind}`), n: finder.count(kind) }));
}

export function Before({ ask }: { ask: (question: string) => void }) {
  const recent = useRecent();
  return (
    <>
      {recent.length > 0 && (
        <section aria-labelledby="search-recent">
          <div class="flex items-center gap-2">
            <h2 id="search-recent" class="flex-1 px-1 text-lg">
              {t("search.recent")}
            </h2>
            <Button weight="quiet" onClick={forget}>
              {t("search.forget")}
            </Button>
          </div>
          <div class="flex flex-wrap gap-2">
            {recent.map((question) => (
              <button
                key={question}
                type="button"
                class="min-h-12 max-w-full truncate rounded-full border border-edge bg-base-100 px-4"
                onClick={() => ask(question)}
              >
                {question}
              </button>
            ))}
          </div>
        </section>
      )}
      <section class="px-1 text-ink-soft" aria-labelledby="search-hints">
        <h2 id="search-hints" class="mb-1 text-lg text-base-content">
          {t("search.hint_title")}
        </h2>
        <ul class="list-disc pl-5">
          <li>{t("search.hint_initials")}</li>
          <li>{t("search.hint_tail")}</li>
          <li>{t("search.hint_words")}</li>
        </ul>
        <p class="mt-4">{t("search.held", { held: listText(useHeld()) })}</p>
      </section>
    </>
  );
}

export function NoneFound({ question }: { question: string }) {
  const lists = Object.keys(FINDS).flatMap((kind) => {
    const list = findOf(kind as keyof typeof FINDS)?.list;
    return list && isOpen(list) ? [[kind, list] as const] : [];
  });
  return (
    <Empty
      icon={SearchX}
      title={t("search.none", { question })}
      lead={`${t("search.none_here", { held: listText(useHeld().slice(0, MOST_NAMED)) })} ${
        syncStatus.value?.phase === "offline" ? t("search.offline") : t("search.shorter")
      }`}
    >
      {lists.length > 0 && <p class="w-full text-ink-soft">{t("search.lists")}</p>}
      {lists.map(([kind, list]) => (
        <Button key={kind} href={list}>
          {tr(`entity.${kind}`)}
        </Button>
      ))}
    </Empty>
  );
}
