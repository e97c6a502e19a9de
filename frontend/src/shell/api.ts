/**
 * Small JSON requests of the shell itself (session, devices, passkeys). Records go by the sync, never by this.
 */
export interface ApiProblem {
  status: number;
  code: string;
  detail?: unknown;
}

export type ApiReply<T> = { ok: true; body: T } | { ok: false; problem: ApiProblem };

/** Ask our server. Never throws: no network is the problem "network.unreachable", status 0. */
export async function api<T>(method: string, path: string, body?: unknown): Promise<ApiReply<T>> {
  try {
    const answer = await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" },
      }),
    });
    const content = answer.status === 204 ? null : await answer.json().catch(() => null);
    if (answer.ok) return { ok: true, body: content as T };
    const problem = (content ?? {}) as Partial<ApiProblem>;
    const code =
      problem.code ?? (answer.status >= 500 ? "network.outage" : `http.${answer.status}`);
    return { ok: false, problem: { ...problem, status: answer.status, code } };
  } catch {
    return { ok: false, problem: { status: 0, code: "network.unreachable" } };
  }
}
