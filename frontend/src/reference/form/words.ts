/** The words of the form of master records. */
import { catalogue } from "../../words";

const zh = {
  "form.save": "保存",
  "form.create": "新建",
  "form.saved": "已保存",
  "form.discard": "不改了",
  "form.search": "搜索",
  "form.none": "没有找到",
};
const en: Record<keyof typeof zh, string> = {
  "form.save": "Save",
  "form.create": "Create",
  "form.saved": "Saved",
  "form.discard": "Don't change",
  "form.search": "Search",
  "form.none": "Nothing found",
};
export const t = catalogue({ zh, en });
