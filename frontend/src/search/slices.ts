/** Long work in the browser's idle moments: a few milliseconds at a time, so that a key stroke never waits for it. */

const LEAST_MS = 5;
const MOST_MS = 16;

/** Goes on with the work until it is done or `stop` is called. Each step of the generator is a fraction of a slice. */
export function inIdleSlices(work: Iterator<void>, done: () => void): { stop: () => void } {
  let stopped = false;
  const slice = (idle?: IdleDeadline) => {
    // No more than the browser offers, and never so much that a key stroke would feel it.
    const end =
      performance.now() + Math.min(MOST_MS, Math.max(LEAST_MS, idle?.timeRemaining() ?? 0));
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
function whenIdle(act: (idle?: IdleDeadline) => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: 100 });
  else setTimeout(() => act(), 1);
}
