/**
 * One tab talks at a time, and one sends files (SY-28): Web Locks by person. Where locks are missing, tabs of one page share
 * nothing and the server's idempotency keeps the result right.
 */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

export function webLock(personId: string, what: "sync" | "files"): Lock {
  const locks = globalThis.navigator?.locks;
  if (!locks) return localLock();
  return (work) => locks.request(`wayside-${what}-${personId}`, work) as ReturnType<typeof work>;
}

/** Turns within one page: each waits for the one before. */
export function localLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.catch(() => undefined).then(work);
    last = turn;
    return turn;
  };
}
