/**
 * One JSON request to our own server: compressed, with a time limit, and with failures sorted into
 * "the server said no" (a problem) and "nobody knows" (an outage).
 */
import type { Reply } from "./wire";

const COMPRESS_OVER = 1000;
const TIME_LIMIT_MS = 60_000;

export interface Transport {
  post<T>(path: string, body: unknown): Promise<Reply<T>>;
}

export interface TransportOptions {
  /** Whose queue this is; the server refuses it when the session has become another's (SY-29). */
  personId: string;
  fetch?: typeof fetch;
}

export function httpTransport({
  personId,
  fetch: send = fetch.bind(globalThis),
}: TransportOptions): Transport {
  return {
    async post<T>(path: string, body: unknown): Promise<Reply<T>> {
      try {
        const { payload, headers } = await pack(JSON.stringify(body));
        const answer = await send(path, {
          method: "POST",
          body: payload,
          headers: { ...headers, "Content-Type": "application/json", "X-Wayside-Person": personId },
          credentials: "same-origin",
          cache: "no-store",
          signal: AbortSignal.timeout(TIME_LIMIT_MS),
        });
        return await read<T>(answer);
      } catch (error) {
        return { kind: "outage", reason: error instanceof Error ? error.name : String(error) };
      }
    },
  };
}

async function pack(text: string): Promise<{ payload: BodyInit; headers: Record<string, string> }> {
  if (text.length <= COMPRESS_OVER || typeof CompressionStream !== "function") {
    return { payload: text, headers: {} };
  }
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return {
    payload: await new Response(packed).arrayBuffer(),
    headers: { "Content-Encoding": "gzip" },
  };
}

async function read<T>(answer: Response): Promise<Reply<T>> {
  if (answer.ok) return { kind: "ok", body: (await answer.json()) as T };
  const wait = Number(answer.headers.get("Retry-After"));
  if (answer.status >= 500 || answer.status === 429) {
    return {
      kind: "outage",
      reason: String(answer.status),
      ...(wait > 0 && { retryAfterMs: wait * 1000 }),
    };
  }
  const problem = (await answer.json().catch(() => ({}))) as { code?: string; detail?: unknown };
  return {
    kind: "problem",
    problem: { ...problem, status: answer.status, code: problem.code ?? `http.${answer.status}` },
  };
}
