/**
 * Decides when to talk to the server: after edits, when the network or the person comes back, by timer,
 * and after failures with growing pauses. What is said is `cycle.ts`. Files go after text and beside it: a hundred
 * photos hold up no sentence that is written while they go (SY-24).
 */
import type { ReadonlySignal, Signal } from "@preact/signals";
import { readState } from "../store/database";
import type { Store } from "../store/store";
import { Backoff } from "./backoff";
import { converse, type Outcome } from "./cycle";
import { sendFiles, type Upload } from "./files";
import { type Lock, localLock } from "./lock";
import { type SyncStatus, statusOf, type Talk, talkSignal } from "./status";
import type { Transport } from "./transport";

/** Named commands leave at once, typing waits for a pause. */
const URGENT_MS = 50;
const TYPING_MS = 2_500;
const POLL_VISIBLE_MS = 20_000;
const POLL_HIDDEN_MS = 5 * 60_000;
/** The server has no room: an outage of which the person is told the reason. */
const FULL = "507";

export interface EngineOptions {
  transport: Transport;
  upload: Upload;
  lock: Lock;
  /** One tab sends files, while any may talk. */
  filesLock?: Lock;
  random?: () => number;
  isVisible?: () => boolean;
  /** How long a screen that is looked at goes without asking, in ms; a desk asks more often than a phone. */
  pollMs?: () => number;
}

export class Engine {
  readonly status: ReadonlySignal<SyncStatus>;
  private readonly talk: Signal<Talk>;
  private readonly backoff: Backoff;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private due = Number.POSITIVE_INFINITY;
  private stopped = false;
  private running: Promise<Outcome> | null = null;
  private carrying: Promise<Outcome> | null = null;
  private readonly ended = new AbortController();
  private readonly filesBackoff: Backoff;
  private readonly filesLock: Lock;

  private constructor(
    private readonly store: Store,
    private readonly options: EngineOptions,
    lastSuccess: string | null,
  ) {
    this.talk = talkSignal(lastSuccess);
    this.status = statusOf(store, this.talk);
    this.backoff = new Backoff(options.random);
    this.filesBackoff = new Backoff(options.random);
    this.filesLock = options.filesLock ?? localLock();
    store.onEdit = (urgent) => this.soon(urgent ? URGENT_MS : TYPING_MS);
  }

  static async start(store: Store, options: EngineOptions): Promise<Engine> {
    const state = await readState(store.db.transaction("meta").store, store.newId);
    return new Engine(store, options, state.last_success);
  }

  /**
   * Talk now, then send files; resolves with how it went. A conversation under way is joined, then another follows; files on
   * their way are joined.
   */
  async now(): Promise<Outcome> {
    while (this.running) await this.running;
    this.running = this.options
      .lock(() => this.converse())
      .finally(() => {
        this.running = null;
      });
    const outcome = await this.running;
    return outcome.kind === "done" ? this.carry() : outcome;
  }

  private carry(): Promise<Outcome> {
    this.carrying ??= this.filesLock(() => this.sendFiles()).finally(() => {
      this.carrying = null;
    });
    return this.carrying;
  }

  private async sendFiles(): Promise<Outcome> {
    const { upload } = this.options;
    const onMoved = () => this.filesBackoff.succeeded();
    const outcome = await sendFiles(this.store, {
      upload,
      signal: this.ended.signal,
      onMoved,
    }).catch(outageOf);
    if (outcome.kind === "frozen") this.freeze(outcome.code);
    if (outcome.kind === "outage") this.soon(this.filesBackoff.failed());
    return outcome;
  }

  /** Talk within so many milliseconds, unless it is to happen earlier anyway. */
  soon(ms: number): void {
    if (this.stopped || this.talk.peek().phase === "frozen") return;
    const at = Date.now() + ms;
    if (this.timer && this.due <= at) return;
    if (this.timer) clearTimeout(this.timer);
    this.due = at;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.now();
    }, ms);
  }

  setOnline(online: boolean): void {
    const talk = this.talk.peek();
    const phase = online ? (talk.phase === "offline" ? "idle" : talk.phase) : this.offlinePhase();
    this.talk.value = { ...talk, online, phase };
    if (online) this.soon(0);
  }

  /** The person signed in again: the queue may move. */
  thaw(): void {
    this.talk.value = { ...this.talk.peek(), phase: "idle", problem: null };
    this.soon(0);
  }

  freeze(code: string): void {
    this.talk.value = { ...this.talk.peek(), phase: "frozen", problem: code };
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.store.onEdit = null;
    this.ended.abort();
    await this.running?.catch(() => undefined);
    await this.carrying?.catch(() => undefined);
  }

  private pollVisible(): number {
    return this.options.pollMs?.() ?? POLL_VISIBLE_MS;
  }

  private offlinePhase(): Talk["phase"] {
    return this.talk.peek().phase === "frozen" ? "frozen" : "offline";
  }

  private async converse(): Promise<Outcome> {
    if (this.stopped) return { kind: "done" };
    this.talk.value = { ...this.talk.peek(), phase: "syncing" };
    const outcome = await converse(this.store, this.options.transport).catch(outageOf);
    this.settle(outcome);
    return outcome;
  }

  private settle(outcome: Outcome): void {
    const talk = this.talk.peek();
    if (outcome.kind === "done") {
      this.backoff.succeeded();
      const lastSuccess = this.store.clock.nowIso();
      this.talk.value = { phase: "idle", online: true, lastSuccess, problem: null };
      this.soon((this.options.isVisible ?? (() => true))() ? this.pollVisible() : POLL_HIDDEN_MS);
    } else if (outcome.kind === "outage") {
      const phase = talk.online ? "waiting" : this.offlinePhase();
      const problem = outcome.reason === FULL ? "server.full" : `sync.${phase}`;
      this.talk.value = { ...talk, phase, problem };
      this.soon(this.backoff.failed(outcome.retryAfterMs));
    } else if (outcome.kind === "frozen") {
      this.freeze(outcome.code);
    } else {
      this.talk.value = { ...talk, phase: "refused", problem: outcome.problem.code };
      this.soon(this.backoff.failed(60_000));
    }
  }
}

function outageOf(error: unknown): Outcome {
  return { kind: "outage", reason: error instanceof Error ? error.name : String(error) };
}
