/** Words of the desk's own parts: keys, lists, bulk actions. */
import { catalogue } from "../../words";

const zh = {
  "keys.title": "键盘",
  "keys.here": "这一页",
  "keys.everywhere": "每一页都有",
  "keys.walk": "下一行、上一行",
  "keys.open": "打开（回车也行）",
  "keys.tick": "勾选这一行",
  "keys.search": "去搜索框；Esc 回到列表",
  "keys.print": "打印这一页",
  "keys.help": "显示这张表",
  "decided.changed": "你看过之后它又变了，所以没有发出。请再看一遍。",
};
const en: Record<keyof typeof zh, string> = {
  "keys.title": "Keys",
  "keys.here": "On this page",
  "keys.everywhere": "Everywhere",
  "keys.walk": "next row, row before",
  "keys.open": "open (Enter does too)",
  "keys.tick": "tick this row",
  "keys.search": "search; Esc leads back to the list",
  "keys.print": "print this page",
  "keys.help": "show this list",
  "decided.changed": "It changed after you looked at it, so it was not sent. Please look again.",
};
export const t = catalogue({ zh, en });
