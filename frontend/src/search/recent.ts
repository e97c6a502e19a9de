/** What this person looked for before, on this device: a draft of the store, so that it goes with their other data. */
import { clearDraft, setDraft, useDraft } from "../store";

const KEY = "search.recent";
const MOST = 8;

export function useRecent(): string[] {
  const list = useDraft(KEY).value?.asked;
  return Array.isArray(list) ? (list as string[]) : [];
}

/** The question led somewhere. */
export function remember(question: string): void {
  const asked = question.trim();
  if (!asked) return;
  const before = useDraft(KEY).peek()?.asked;
  const list = Array.isArray(before) ? (before as string[]) : [];
  setDraft(KEY, { asked: [asked, ...list.filter((one) => one !== asked)].slice(0, MOST) });
}

export const forget = (): void => {
  clearDraft(KEY);
};
