/** The words of the store's desk in the navigation, loaded at start. */
import { catalogue } from "../../../words";

const zh = { "desk.requisitions": "领料单", "desk.stock": "库存", "desk.old_parts": "旧件" };
const en: Record<keyof typeof zh, string> = {
  "desk.requisitions": "Requisitions",
  "desk.stock": "Stock",
  "desk.old_parts": "Old parts",
};
export const t = catalogue({ zh, en });
