/** Asks the office over the network, and keeps the last answer on this device for when there is none. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { nowIso } from "../kernel/clock";
import { setDraft, useDraft } from "../store";
import { api } from "./api";

export interface Answer<T> {
  state: "loading" | "here" | "offline" | "failed";
  body: T | null;
  /** When the body came, ISO. */
  at: string | null;
  /** Why it failed: a key for tr(). */
  code: string | null;
  retry: () => void;
}

interface Kept {
  state: Answer<unknown>["state"];
  body: unknown;
  at: string | null;
  code: string | null;
}

const NONE: Kept = { state: "loading", body: null, at: null, code: null };

/** `keep`: under which name the last answer stays; without it nothing is kept. */
export function useAnswer<T>(path: string, keep?: string): Answer<T> {
  const now = useSignal<Kept>(NONE);
  const turn = useSignal(0);
  const last = useDraft(keep ?? "").value as { body?: unknown; at?: string } | undefined;
  useEffect(() => {
    let gone = false;
    now.value = { ...now.peek(), state: "loading" };
    void api<T>("GET", path).then((reply) => {
      if (gone) return;
      if (reply.ok) {
        now.value = { state: "here", body: reply.body, at: nowIso(), code: null };
        if (keep) setDraft(keep, { body: reply.body, at: now.value.at });
        return;
      }
      const { status, code } = reply.problem;
      const away = status === 0 || status >= 500;
      now.value = { ...NONE, state: away ? "offline" : "failed", code };
    });
    return () => {
      gone = true;
    };
  }, [path, turn.value]);
  const { state, code } = now.value;
  const shown = state === "offline" && keep ? { body: last?.body, at: last?.at } : now.value;
  return {
    state,
    code,
    body: (shown.body ?? null) as T | null,
    at: shown.at ?? null,
    retry: () => {
      turn.value += 1;
    },
  };
}
