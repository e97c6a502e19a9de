/** The orders that a simulation gives to its phones, and what each reports back. */
import type { Specs } from "../../src/kernel/spec";
import { SPECS } from "../../src/store/current";
import type { Queued, StoredRow, SyncState } from "../../src/store/shapes";
import { act } from "./deeds";
import { Dice } from "./dice";
import { lying } from "./disk";
import { clearGround, dueTimer, ground, settle } from "./ground";
import type { Deed } from "./hand";
import { Phone, type PhoneSpec, type Tab } from "./phone";
import { shownWrong, Watch } from "./watch";

export type Order =
  | { do: "begin"; seed: number; now: number; phones: (PhoneSpec & { newer: boolean })[] }
  | { do: "act"; phone: number; tab: number; seed: number; mark: string }
  | { do: "time"; now: number }
  | { do: "reply"; id: number; status: number; headers: Record<string, string>; body: string }
  | { do: "lose"; id: number }
  | { do: "kill" | "open"; phone: number }
  | { do: "die"; phone: number; writes: number; after: boolean }
  | { do: "full"; phone: number; full: boolean }
  | { do: "jump"; phone: number; ms: number }
  | { do: "quiet" | "look" };

export interface Report {
  /** Requests that went out, in order. */
  posted: { id: number; phone: number; body: string }[];
  /** Phones whose power went. */
  died: number[];
  /** What a person did, and whether it was saved. */
  told: string | null;
  /** What must never be. */
  wrong: string[];
  phones?: unknown[];
}

interface Waiting {
  tab: Tab;
  resolve: (response: Response) => void;
  reject: (error: Error) => void;
}

/** The measurement got a second version; see the server of the simulation. */
const newer = (specs: Specs): Specs => {
  const made = specs.commands["measurement.create"];
  if (!made) throw new Error("measurement.create is gone");
  return { ...specs, commands: { ...specs.commands, "measurement.create": { ...made, v: 2 } } };
};

export class Orders {
  private phones: Phone[] = [];
  private watches: Watch[] = [];
  private waiting = new Map<number, Waiting>();
  private lastPost = 0;
  private report: Report = { posted: [], died: [], told: null, wrong: [] };

  async carryOut(order: Order): Promise<Report> {
    this.report = { posted: [], died: [], told: null, wrong: [] };
    await this.run(order);
    await settle();
    this.watches.forEach((watch, i) => {
      const found = watch.look().map((words) => `${this.phones[i]?.spec.name}: ${words}`);
      this.report.wrong.push(...found);
    });
    this.report.wrong.push(...ground.stray.splice(0).map((words) => `unhandled: ${words}`));
    return this.report;
  }

  private async run(order: Order): Promise<void> {
    switch (order.do) {
      case "begin":
        return this.begin(order);
      case "act":
        return this.act(order);
      case "time":
        return this.pass(order.now);
      case "reply":
      case "lose":
        return this.arrive(order);
      case "quiet":
        this.report.phones = this.phones.map((phone) => ({
          waiting: lying<Queued>(phone.raw, "queue").length,
          cursor: lying<SyncState>(phone.raw, "meta")[0]?.cursor ?? null,
        }));
        return;
      case "look":
        this.report.phones = this.phones.map((phone, i) => this.look(phone, i));
        return;
      default:
        return this.happen(order, this.phones[order.phone] as Phone);
    }
  }

  private async begin(order: Extract<Order, { do: "begin" }>): Promise<void> {
    for (const phone of this.phones) phone.kill();
    clearGround(order.now, order.seed);
    this.waiting.clear();
    this.lastPost = 0;
    this.phones = order.phones.map(
      (spec, i) =>
        new Phone(
          spec,
          spec.newer ? newer(SPECS) : SPECS,
          (tab, body) => this.post(i, tab, body),
          () => this.report.died.push(i),
        ),
    );
    this.watches = this.phones.map((phone) => new Watch(phone));
    for (const phone of this.phones) await phone.open();
  }

  private post(phone: number, tab: Tab, body: string): Promise<Response> {
    this.lastPost += 1;
    this.report.posted.push({ id: this.lastPost, phone, body });
    return new Promise((resolve, reject) => {
      this.waiting.set(this.lastPost, { tab, resolve, reject });
    });
  }

  private async act(order: Extract<Order, { do: "act" }>): Promise<void> {
    const tab = this.phones[order.phone]?.tabs[order.tab];
    if (!tab) return;
    this.hold(tab);
    const { discarded } = this.watches[order.phone] as Watch;
    act(tab, new Dice(order.seed), order.mark, discarded).then(
      (deed) => deed && this.note(tab, deed),
      (error: Error) => {
        this.report.told = `in vain: ${error.name}`;
      },
    );
    await settle();
  }

  /** A deed that was saved must lie in the storage from then on. */
  private note(tab: Tab, deed: Deed): void {
    this.report.told = deed.told;
    for (const sent of deed.sent) {
      sent.saved.then(
        () => {
          const queue = lying<Queued>(tab.phone.raw, "queue");
          const holds = (one: Queued) =>
            one.row === sent.row &&
            Object.entries(deed.entered ?? {}).every(
              ([name, value]) =>
                JSON.stringify({ ...one.args, ...one.set }[name]) === JSON.stringify(value),
            );
          if (!queue.some((one) => (deed.entered ? holds(one) : one.row === sent.row)))
            this.report.wrong.push(`told as saved and not there: ${deed.told}`);
        },
        () => {
          this.report.told = `${deed.told} (not saved)`;
        },
      );
    }
  }

  /** Time goes on to `now`, one timer after the other. */
  private async pass(now: number): Promise<void> {
    for (let timer = dueTimer(now); timer; timer = dueTimer(now)) {
      ground.now = Math.max(ground.now, timer.at);
      this.hold(timer.owner as Tab);
      timer.run();
      await settle();
    }
    ground.now = now;
  }

  private async arrive(order: Extract<Order, { do: "reply" | "lose" }>): Promise<void> {
    const waiting = this.waiting.get(order.id);
    this.waiting.delete(order.id);
    if (!waiting?.tab.alive) return;
    this.hold(waiting.tab);
    if (order.do === "lose") waiting.reject(new TypeError("the network is gone"));
    else waiting.resolve(answer(order));
  }

  private async happen(
    order: Extract<Order, { phone: number }> & { do: string },
    phone: Phone,
  ): Promise<void> {
    ground.shift = phone.shift;
    if (order.do === "kill") phone.kill();
    else if (order.do === "open") await phone.open();
    else if (order.do === "full") phone.full = (order as { full: boolean }).full;
    else if (order.do === "jump") phone.shift += (order as { ms: number }).ms;
    else if (order.do === "die") {
      const { writes, after } = order as { writes: number; after: boolean };
      for (const tab of phone.tabs) tab.disk.dies = { writes, after };
    }
  }

  private look(phone: Phone, i: number) {
    const watch = this.watches[i] as Watch;
    return {
      name: phone.spec.name,
      person: phone.spec.actor.id,
      state: lying<SyncState>(phone.raw, "meta")[0] ?? null,
      queue: lying<Queued>(phone.raw, "queue"),
      rows: lying<StoredRow>(phone.raw, "rows").map(({ _g, ...row }) => row),
      shown_wrong: shownWrong(phone),
      kept: [...watch.kept.values()],
      trayed: [...watch.trayed],
      told_before: [...watch.toldBefore],
      phases: phone.tabs.map((tab) => tab.engine.status.peek().phase),
    };
  }

  private hold(tab: Tab): void {
    ground.owner = tab;
    ground.shift = tab.phone.shift;
  }
}

const answer = (order: Extract<Order, { do: "reply" }>): Response =>
  ({
    ok: order.status >= 200 && order.status < 300,
    status: order.status,
    headers: { get: (name: string) => order.headers[name] ?? null },
    json: async () => JSON.parse(order.body),
  }) as unknown as Response;
