/** The few words that lead to the search. */
import { catalogue } from "../words";

const zh = {
  "find.title": "查找",
  "find.everywhere": "在本机全部内容里查找",
};

const en: Record<keyof typeof zh, string> = {
  "find.title": "Find",
  "find.everywhere": "Look in everything on this device",
};

export const t = catalogue({ zh, en });
