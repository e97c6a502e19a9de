/**
 * A small server in memory that speaks the wire: enough of it to try the client's side of every rule.
 *
 * Not the real one: `tests/` of the back end and the simulation hold that. It keeps an inbox, answers a
 * repeated command with its first verdict, gives out pages by a counter, and can be cut, restored and lied for.
 */
import type { Page, Verdict } from "../src/store/answers";
import type { Transport } from "../src/sync/transport";
import type { Mutation, Reply, SyncAnswer, SyncRequest } from "../src/sync/wire";

type Row = { entity: string; id: string; rev: number } & Record<string, unknown>;

interface Change {
  at: number;
  entity: string;
  id: string;
  gone: boolean;
}

export class FakeServer {
  epoch = "epoch-1";
  scope = "scope-1";
  rows = new Map<string, Row>();
  log: Change[] = [];
  inbox: { client: string; mutation: Mutation; verdict: Verdict }[] = [];
  /** Requests seen, newest last. */
  asked: SyncRequest[] = [];
  signedOut = false;
  /** Lose this many answers after the work is done, or requests before it. */
  loseAnswers = 0;
  loseRequests = 0;
  /** Verdicts by command type, instead of trying. */
  verdicts: Record<string, Partial<Verdict>> = {};
  pageSize = 1000;
  /** Told on the last page to who asks. */
  digest: Record<string, string> | null = null;
  time = () => "2026-03-01T08:00:00.000Z";

  transport: Transport = {
    post: async <T>(_path: string, body: unknown) => this.answer(body as SyncRequest) as Reply<T>,
  };

  private answer(request: SyncRequest): Reply<SyncAnswer> {
    this.asked.push(structuredClone(request));
    if (this.loseRequests > 0) {
      this.loseRequests -= 1;
      return { kind: "outage", reason: "lost" };
    }
    if (this.signedOut) return problem(401, "access.signed_out");
    if (request.epoch !== null && request.epoch !== this.epoch)
      return problem(409, "sync.epoch_changed");
    const forked = request.mutations.some((one) => this.isFork(request.client_id, one));
    if (forked) return problem(409, "sync.client_forked");
    const verdicts = request.mutations.map((one) => this.take(request.client_id, one));
    const page = this.page(request.pull.cursor as number | null);
    const compares = this.digest && request.pull.digest && !page.more;
    const pull = compares ? { ...page, digest: this.digest ?? {} } : page;
    if (this.loseAnswers > 0) {
      this.loseAnswers -= 1;
      return { kind: "outage", reason: "lost" };
    }
    return {
      kind: "ok",
      body: { epoch: this.epoch, server_time: this.time(), verdicts, pull, scope_hash: this.scope },
    };
  }

  private isFork(client: string, mutation: Mutation): boolean {
    return this.inbox.some(
      (one) =>
        one.client === client && one.mutation.n === mutation.n && one.mutation.id !== mutation.id,
    );
  }

  private take(client: string, mutation: Mutation): Verdict {
    const before = this.inbox.find((one) => one.mutation.id === mutation.id);
    if (before && before.verdict.status !== "held") return { ...before.verdict, n: mutation.n };
    const verdict = this.judge(mutation);
    if (before) before.verdict = verdict;
    else this.inbox.push({ client, mutation: structuredClone(mutation), verdict });
    return verdict;
  }

  private judge(mutation: Mutation): Verdict {
    const { n, id, type, row } = mutation;
    const told = this.verdicts[type];
    const entity = type.split(".")[0] ?? "";
    if (told?.status && told.status !== "applied") return { n, id, status: told.status, ...told };
    const old = this.rows.get(`${entity}/${row}`);
    if (type.endsWith(".remove")) this.put(entity, row, null);
    else
      this.put(entity, row, {
        ...(entity === "note" && { state: "draft" }),
        ...old,
        ...mutation.set,
        ...mutation.args,
        ...(type === "note.submit" && { state: "sent" }),
      });
    return { n, id, status: "applied", row_rev: this.log.length };
  }

  /** Change a row as the office would; null takes it out of sight. */
  put(entity: string, id: string, fields: Record<string, unknown> | null): void {
    const key = `${entity}/${id}`;
    const at = this.log.length + 1;
    if (fields) this.rows.set(key, { ...this.rows.get(key), ...fields, entity, id, rev: at });
    else this.rows.delete(key);
    this.log.push({ at, entity, id, gone: fields === null });
  }

  page(cursor: number | null): Page {
    const from = cursor ?? 0;
    const changes = this.log.slice(from, from + this.pageSize);
    const newest = new Map(changes.map((one) => [`${one.entity}/${one.id}`, one]));
    const rows = [...newest.values()].flatMap(
      (one) => this.rows.get(`${one.entity}/${one.id}`) ?? [],
    );
    const leave = [...newest.values()].filter((one) => !this.rows.has(`${one.entity}/${one.id}`));
    return {
      rows: structuredClone(rows),
      leave: leave.map(({ entity, id }) => ({ entity, id })),
      cursor: from + changes.length,
      more: from + changes.length < this.log.length,
    };
  }

  backup() {
    return structuredClone({ rows: this.rows, log: this.log, inbox: this.inbox });
  }

  /** Put a backup back: a new epoch begins (SY-33). */
  restore(backup: ReturnType<FakeServer["backup"]>): void {
    Object.assign(this, structuredClone(backup));
    this.epoch = `${this.epoch}+`;
  }
}

const problem = (status: number, code: string): Reply<never> => ({
  kind: "problem",
  problem: { status, code },
});
