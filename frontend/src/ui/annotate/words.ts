/** Words of drawing on a photo. */
import { catalogue } from "../../words";

const zh = {
  "annotate.title": "在照片上标注",
  "annotate.hint": "选一样，在照片上按住拖动",
  "annotate.picture": "要标注的照片",
  "annotate.tools": "画什么",
  "annotate.arrow": "箭头",
  "annotate.circle": "圈",
  "annotate.blur": "打码",
  "annotate.undo": "退一步",
  "annotate.save": "存为标注",
  "annotate.saved": "已存，报告里用标注过的；原图留在总部",
  "annotate.failed": "没有存上，再试一次",
  "annotate.away": "这张照片不在本机，连上网络再标注",
};
const en: Record<keyof typeof zh, string> = {
  "annotate.title": "Draw on the photo",
  "annotate.hint": "Choose one, then drag on the photo",
  "annotate.picture": "The photo to draw on",
  "annotate.tools": "What to draw",
  "annotate.arrow": "Arrow",
  "annotate.circle": "Circle",
  "annotate.blur": "Blur",
  "annotate.undo": "Undo",
  "annotate.save": "Save",
  "annotate.saved": "Saved. The report shows this one; the office keeps the original",
  "annotate.failed": "Not saved. Try again",
  "annotate.away": "This photo isn't on the phone. Draw on it when there is a network",
};

export const t = catalogue({ zh, en });
