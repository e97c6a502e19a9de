/** Finding one's way in the tree of faults: system → assembly → part → failure mode. Pure. */
import type { FaultRecord } from "../../contract/records";

type Fault = Pick<FaultRecord, "code" | "parent_code" | "level" | "system" | "name_zh" | "name_en">;

const MOST_OFFERED = 10;

/** The commonest failure modes of a system as words to tap, commonest first. */
export function usualSymptoms(
  modes: readonly Fault[],
  system: string | null,
  language: string,
): string[] {
  const count = new Map<string, number>();
  for (const mode of modes) {
    if (system !== null && mode.system !== system) continue;
    const word = language === "en" ? mode.name_en : mode.name_zh;
    count.set(word, (count.get(word) ?? 0) + 1);
  }
  return [...count.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_OFFERED)
    .map(([word]) => word);
}

/** From the system down to this node; a node whose parent is not here begins the path. */
export function pathTo<F extends Fault>(byCode: ReadonlyMap<string, F>, code: string | null): F[] {
  const path: F[] = [];
  for (let at = code; at !== null; ) {
    const node = byCode.get(at);
    if (!node || path.includes(node)) break;
    path.unshift(node);
    at = node.parent_code;
  }
  return path;
}
