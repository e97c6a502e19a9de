/** A new version of the app: when it takes over, and when it waits (SY-31). */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

vi.mock("./session", () => ({ engine: { peek: () => null } }));
vi.mock("../ui/navigation", () => ({ navigate: vi.fn() }));

class FakeWorker extends EventTarget {
  state = "installing";
  told: unknown[] = [];
  postMessage(word: unknown) {
    this.told.push(word);
  }
  becomes(state: string) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  update = async () => undefined;
  finds(worker: FakeWorker) {
    this.installing = worker;
    this.dispatchEvent(new Event("updatefound"));
  }
}

class FakeContainer extends EventTarget {
  controller: object | null = {};
  constructor(readonly registration: FakeRegistration) {
    super();
  }
  register = async () => this.registration;
  says(data: string) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

let registration: FakeRegistration;
let container: FakeContainer;
const reload = vi.fn();

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  registration = new FakeRegistration();
  container = new FakeContainer(registration);
  vi.stubGlobal("navigator", { serviceWorker: container });
  vi.stubGlobal("location", { reload });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  reload.mockClear();
});

describe("a new version", () => {
  test("SY-31 that waits already at a cold start takes over at once", async () => {
    const update = await import("./update");
    registration.waiting = new FakeWorker();
    registration.waiting.becomes("installed");
    await update.startWorker();
    expect(registration.waiting.told).toEqual(["take-over-at-start"]);
    expect(reload).not.toHaveBeenCalled();
    container.says("let-in");
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("SY-31 that comes while something is open waits for the person's tap", async () => {
    const update = await import("./update");
    await update.startWorker();
    const coming = new FakeWorker();
    registration.finds(coming);
    coming.becomes("installed");
    container.dispatchEvent(new Event("controllerchange"));
    expect(update.updateReady.value).toBe(true);
    expect(coming.told).toEqual([]);
    expect(reload).not.toHaveBeenCalled();
    update.takeUpdate();
    expect(coming.told).toEqual(["take-over"]);
    container.says("let-in");
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("SY-31 that another tab has let take over is loaded at the tap, and not before", async () => {
    const update = await import("./update");
    await update.startWorker();
    const coming = new FakeWorker();
    registration.finds(coming);
    coming.becomes("installed");
    coming.becomes("activated");
    container.dispatchEvent(new Event("controllerchange"));
    expect(update.updateReady.value).toBe(true);
    expect(reload).not.toHaveBeenCalled();
    update.takeUpdate();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("SY-31 that was found while the app registered is noticed too", async () => {
    const update = await import("./update");
    registration.installing = new FakeWorker();
    await update.startWorker();
    registration.installing.becomes("installed");
    expect(update.updateReady.value).toBe(true);
  });

  test("SY-31 the first version of all is no update", async () => {
    const update = await import("./update");
    container.controller = null;
    await update.startWorker();
    const coming = new FakeWorker();
    registration.finds(coming);
    coming.becomes("installed");
    expect(update.updateReady.value).toBe(false);
  });
});
