/** Words of the search. */
import { catalogue } from "../words";

const zh = {
  "search.title": "查找",
  "search.box": "客户、车牌、VIN、配件、文字…",
  "search.all": "全部 {n} 条",
  "search.less": "所有类别",
  "search.found": "找到 {n} 条",
  "search.recent": "最近查找",
  "search.forget": "清除记录",
  "search.hint_title": "可以这样找",
  "search.hint_initials": "拼音首字母：djgj 找到 东江公交",
  "search.hint_tail": "车牌、VIN 或电话的后几位，点和横线可省",
  "search.hint_words": "几个词用空格隔开：都要符合",
  "search.held": "没有网络也能找。本机现有：{held}",
  "search.held_one": "{kind} {n}",
  "search.none": "没有找到“{question}”",
  "search.none_here": "只找了这台设备上的内容：{held}等。不归你的、已归档的不在本机。",
  "search.shorter": "少打几个字，或换一个说法再试。",
  "search.lists": "到清单里按条件看",
  "search.offline": "现在没有网络：连上之后，新派给你的内容会自动到本机。",
  "search.behind": "正在整理本机内容，结果还会增加…",
  "search.about": "查找相关内容",
};

const en: Record<keyof typeof zh, string> = {
  "search.title": "Find",
  "search.box": "Customer, plate, VIN, part, words…",
  "search.all": "All {n}",
  "search.less": "All kinds",
  "search.found": "{n} {n|result|results}",
  "search.recent": "Recent searches",
  "search.forget": "Forget them",
  "search.hint_title": "Ways to ask",
  "search.hint_initials": "Pinyin initials: djgj finds 东江公交",
  "search.hint_tail": "The last figures of a plate, VIN or phone; leave out dots and dashes",
  "search.hint_words": "Several words with spaces between: all must fit",
  "search.held": "Works without a network. On this device now: {held}",
  "search.held_one": "{kind} {n}",
  "search.none": 'Nothing found for "{question}"',
  "search.none_here":
    "Only what is on this device was searched: {held} and so on. What is not yours or has been archived is not here.",
  "search.shorter": "Try fewer letters, or another word for it.",
  "search.lists": "Or look through the lists",
  "search.offline":
    "There is no network now: once there is, what is newly yours arrives by itself.",
  "search.behind": "Still reading what is on this device; more may be found…",
  "search.about": "Find what belongs to it",
};

export const t = catalogue({ zh, en });
