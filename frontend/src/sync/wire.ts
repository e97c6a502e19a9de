/**
 * The words of `POST /api/sync`: what is asked and what is answered (app/sync/SPEC.md).
 */
import type { Specs } from "../kernel/spec";
import type { Page, Verdict } from "../store/answers";
import { comparisonDue, type Digest } from "../store/drift";
import type { Batch } from "../store/sending";
import type { Cursor, Queued, Status } from "../store/shapes";

export const PROTO = 1;
export const PULL_LIMIT = 1000;

export interface Mutation {
  n: number;
  id: string;
  type: string;
  v: number;
  row: string;
  base_rev: number | null;
  set?: Record<string, unknown>;
  was?: Record<string, unknown>;
  args?: Record<string, unknown>;
  made_at: string;
  clock_offset_ms: number;
  deps: string[];
  /** How the server of before a restore had answered it (SY-33). */
  replayed?: Status;
}

export interface SyncRequest {
  proto: number;
  client_id: string;
  epoch: string | null;
  schema: string;
  scope_hash: string | null;
  queue_len: number;
  oldest_age_s: number;
  mutations: Mutation[];
  pull: { cursor: Cursor; limit: number; digest?: boolean };
}

export interface SyncAnswer {
  epoch: string;
  server_time: string;
  verdicts: Verdict[];
  pull: Page & { drop_scopes?: unknown[]; snapshot?: boolean; digest?: Digest };
  scope_hash?: string | null;
}

/** An RFC 9457 problem, as far as the device acts on it. */
export interface Problem {
  status: number;
  code: string;
  detail?: unknown;
}

export type Reply<T> =
  | { kind: "ok"; body: T }
  | { kind: "problem"; problem: Problem }
  /** No answer, or an outage (5xx): nothing is known, the same will be sent again. */
  | { kind: "outage"; reason: string; retryAfterMs?: number };

export function request(specs: Specs, batch: Batch, now: number): SyncRequest {
  const { state } = batch;
  const age = batch.oldestMadeAt ? now - Date.parse(batch.oldestMadeAt) : 0;
  return {
    proto: PROTO,
    client_id: state.client_id,
    epoch: state.epoch,
    schema: specs.schema,
    scope_hash: state.scope_hash,
    queue_len: batch.queueLength,
    oldest_age_s: Math.max(0, Math.round(age / 1000)),
    mutations: batch.commands.map((one) => ({
      ...mutation(one),
      ...(one.replayed && { replayed: one.replayed }),
    })),
    pull: {
      cursor: state.cursor,
      limit: PULL_LIMIT,
      ...(comparisonDue(state, now) && { digest: true }),
    },
  };
}

/** What goes over the wire of a queued command; the same bytes each time it is sent. */
export function mutation(queued: Queued): Mutation {
  const { n, id, type, v, row, base_rev, set, was, args, made_at, clock_offset_ms, deps } = queued;
  return {
    n,
    id,
    type,
    v,
    row,
    base_rev,
    ...(set && { set }),
    ...(was && { was }),
    ...(args && { args }),
    made_at,
    clock_offset_ms,
    deps,
  };
}
