/** How far a bundle is, asked once a second while it is being made; then the sync brings its new state. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { api } from "../../../shell/api";
import { engine, syncStatus } from "../../../shell/session";
import { t } from "../words";

interface Far {
  state: string;
  done: number;
  total: number;
}

const EVERY_MS = 1000;

export function Progress({ id, total }: { id: string; total: number }) {
  const far = useFar(id);
  if (!syncStatus.value?.online) return <p class="text-ink-soft">{t("papers.offline")}</p>;
  const done = far?.done ?? 0;
  const said =
    done >= total
      ? t("papers.joining")
      : done === 0
        ? t("papers.waiting")
        : t("papers.progress", { done, total });
  return (
    <div class="flex flex-col gap-1">
      <progress
        class="h-3 w-full accent-primary"
        value={done}
        max={Math.max(total, 1)}
        aria-label={said}
      />
      <p class="text-sm text-ink-soft" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

function useFar(id: string): Far | null {
  const far = useSignal<Far | null>(null);
  useEffect(() => {
    const ask = async () => {
      const answer = await api<Far>("GET", `/api/bundles/${id}`);
      if (!answer.ok) return;
      far.value = answer.body;
      if (answer.body.state !== "queued" && answer.body.state !== "running")
        await engine.value?.now();
    };
    void ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [id]);
  return far.value;
}
