/**
 * The system's way back closes what lies on top first. Newer browsers do that for a modal dialog by themselves (CloseWatcher);
 * for the others an open sheet is a step of the history.
 */
const stack: (() => void)[] = [];
/** Steps back that we took ourselves, for a sheet that was closed otherwise. */
let own = 0;

const isNeeded = () => /Android/.test(navigator.userAgent) && !("CloseWatcher" in globalThis);
const isSheet = () => (history.state as { sheet?: boolean } | null)?.sheet === true;

/** Before the router hears of it: the place stays the same. */
function onBack(event: PopStateEvent): void {
  if (own > 0) own -= 1;
  else if (stack.length > 0) stack.pop()?.();
  else return;
  event.stopImmediatePropagation();
}

/** A sheet has opened; gives what to call when it has closed, by whatever way. */
export function closedByBack(close: () => void): () => void {
  if (!isNeeded()) return () => undefined;
  addEventListener("popstate", onBack, { capture: true });
  history.pushState({ inside: true, sheet: true }, "");
  stack.push(close);
  return () => {
    const at = stack.lastIndexOf(close);
    if (at < 0) return; // it was the way back that closed it
    stack.splice(at, 1);
    if (!isSheet()) return; // on to another screen meanwhile
    own += 1;
    history.back();
  };
}
