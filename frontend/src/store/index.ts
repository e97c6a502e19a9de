/** The store as screens see it; see frontend/README.md. */
export {
  answerTo,
  clearDraft,
  create,
  newRowId,
  patch,
  remove,
  saved,
  send,
  setDraft,
} from "./acting";
export { currentActor, currentStore, SPECS, theStore } from "./current";
export {
  type Order,
  type PendingMark,
  type Shown,
  useDraft,
  useMoves,
  usePending,
  useRow,
  useRows,
  useSetting,
  useWriting,
  type View,
  view,
  type Where,
} from "./reading";
export type { Answered, StoredFile, TrayItem } from "./shapes";
