/**
 * One conversation with the server: push what waits, pull what changed, until nothing is left of either.
 *
 * Decides by problem codes what an answer means for the queue; when to talk at all is the engine's matter.
 */
import { fileVerdicts, storePage } from "../store/answers";
import { compare, doubt } from "../store/drift";
import { becomeNewClient, enterEpoch, startSnapshot } from "../store/restart";
import { type Batch, takeBatch } from "../store/sending";
import type { Store } from "../store/store";
import type { Transport } from "./transport";
import { type Problem, request, type SyncAnswer } from "./wire";

const PUSH_LIMIT = 500;
/** A conversation that does not end by itself is broken off and begun again after a pause. */
const MOST_ROUNDS = 500;
const MOST_RESTARTS = 3;

export type Outcome =
  | { kind: "done" }
  | { kind: "outage"; reason: string; retryAfterMs?: number }
  /** Signed out, or another person's session: the queue stays and waits (SY-29). */
  | { kind: "frozen"; code: string }
  | { kind: "refused"; problem: Problem };

type Step = "again" | Outcome;

export async function converse(store: Store, transport: Transport): Promise<Outcome> {
  const outcome = await talk(store, transport).catch(async (error: unknown) => {
    await doubt(store).catch(() => undefined);
    throw error;
  });
  if (outcome.kind === "refused") await doubt(store);
  return outcome;
}

async function talk(store: Store, transport: Transport): Promise<Outcome> {
  let restarts = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const batch = await takeBatch(store, PUSH_LIMIT);
    const asked = store.clock.now();
    const reply = await transport.post<SyncAnswer>(
      "/api/sync",
      request(store.options.specs, batch, asked),
    );
    if (reply.kind === "outage") return reply;
    if (reply.kind === "problem") {
      if (restarts++ >= MOST_RESTARTS) return { kind: "refused", problem: reply.problem };
      const step = await onProblem(store, reply.problem);
      if (step !== "again") return step;
      continue;
    }
    store.clock.learn(reply.body.server_time, asked, store.clock.now());
    const step = await takeIn(store, batch, reply.body);
    if (step === "restarted" && restarts++ >= MOST_RESTARTS)
      return { kind: "outage", reason: "restarts" };
    if (step === "finished") return { kind: "done" };
  }
  return { kind: "outage", reason: "rounds" };
}

async function onProblem(store: Store, problem: Problem): Promise<Step> {
  if (problem.code === "sync.epoch_changed") {
    await enterEpoch(store, null);
    return "again";
  }
  if (problem.code === "sync.client_forked") {
    await becomeNewClient(store);
    return "again";
  }
  if (problem.status === 401 || problem.code === "session.other_person") {
    return { kind: "frozen", code: problem.code };
  }
  return { kind: "refused", problem };
}

async function takeIn(
  store: Store,
  batch: Batch,
  answer: SyncAnswer,
): Promise<"again" | "restarted" | "finished"> {
  const { epoch, cursor, scope_hash } = batch.state;
  if (epoch !== null && answer.epoch !== epoch) {
    await enterEpoch(store, answer.epoch);
    return "restarted";
  }
  await fileVerdicts(store, answer.verdicts, answer.server_time, answer.epoch);
  const scope = answer.scope_hash ?? scope_hash;
  const narrowed = scope_hash !== null && scope !== scope_hash;
  if (narrowed || (answer.pull.drop_scopes ?? []).length > 0) {
    await startSnapshot(store, { epoch: answer.epoch, scope_hash: scope }, true);
    return "restarted";
  }
  if (answer.pull.snapshot && cursor !== null && batch.state.generation === null) {
    await startSnapshot(store, { epoch: answer.epoch, scope_hash: scope }, false);
    return "restarted";
  }
  const taken = await storePage(store, cursor, answer.pull, {
    epoch: answer.epoch,
    scope_hash: scope,
    last_success: store.clock.nowIso(),
  });
  const { digest } = answer.pull;
  if (taken && digest && !(await compare(store, answer.pull.cursor, digest, answer.server_time))) {
    await startSnapshot(store, { epoch: answer.epoch, scope_hash: scope }, false);
    return "restarted";
  }
  const answered = new Set(answer.verdicts.map((verdict) => verdict.n));
  const silent = batch.commands.some((command) => !answered.has(command.n));
  if (silent) return "finished";
  return batch.more || answer.pull.more || !taken ? "again" : "finished";
}
