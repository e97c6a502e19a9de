/** Long work in the browser's idle moments: a few milliseconds at a time, so that a key stroke never waits for it. */

const SLICE_MS = 6;

/** Goes on with the work until it is done or `stop` is called. Each step of the generator is a fraction of a slice. */
export function inIdleSlices(work: Iterator<void>, done: () => void): { stop: () => void } {
  let stopped = false;
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    while (!stopped && performance.now() < end) {
      if (work.next().done) {
        stopped = true;
        done();
      }
    }
    if (!stopped) whenIdle(slice);
  };
  whenIdle(slice);
  return {
    stop: () => {
      stopped = true;
    },
  };
}

/** Safari has no idle callback; a timer lets input in just as well. */
function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: 100 });
  else setTimeout(act, 1);
}
