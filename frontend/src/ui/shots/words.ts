/** Words of taking several photos in a row. */
import { catalogue } from "../../words";

const zh = {
  title: "连拍",
  opening: "正在打开相机…",
  view: "相机画面",
  shoot: "拍",
  taken: "已拍 {n} 张，都存在本机了",
  last: "刚拍的一张",
  failed: "这一张没有存上，请再拍",
  done: "拍好了（{n}）",
};
const en: Record<keyof typeof zh, string> = {
  title: "Several in a row",
  opening: "Opening the camera…",
  view: "What the camera sees",
  shoot: "Shoot",
  taken: "{n} {n|photo|photos} taken, kept on this phone",
  last: "The last one",
  failed: "This one was not kept: take it again",
  done: "Done ({n})",
};

export const t = catalogue({ zh, en });
