/** Words of the screen that tells how the sync stands. */
import { catalogue } from "../../words";

const zh = {
  "sync_screen.all_well": "内容都已送到总部",
  "sync_screen.files_going": "文字都已送到总部，照片和文件还在上传",
  "sync_screen.unsent": "{n} 条内容还在本机",
  "sync_screen.since": "最早一条已等 {age}",
  "sync_screen.last": "上次同步：{time}（{age}前）",
  "sync_screen.last_now": "刚刚同步过",
  "sync_screen.why_not": "现在送不出去：{why}",
  "sync_screen.tray": "{n} 件事要你处理",
  "sync_screen.files": "照片和文件",
  "sync_screen.files_progress": "已上传 {n} / {of} 个 · {size} / {of_size}",
  "sync_screen.file_sending": "正在上传",
  "sync_screen.file_waiting": "等待上传",
  "sync_screen.file_failed": "传不上去",
  "sync_screen.held": "总部已收到，暂存待处理",
  "sync_screen.left": "记录已不归你，仍会送到",
};
const en: Record<keyof typeof zh, string> = {
  "sync_screen.all_well": "Everything has reached the office",
  "sync_screen.files_going":
    "All text has reached the office; photos and files are still on their way",
  "sync_screen.unsent": "{n} {n|change is|changes are} still on this phone",
  "sync_screen.since": "the oldest has waited {age}",
  "sync_screen.last": "Last sync {time} ({age} ago)",
  "sync_screen.last_now": "Last sync just now",
  "sync_screen.why_not": "It can't be sent now: {why}",
  "sync_screen.tray": "{n} {n|thing needs|things need} you",
  "sync_screen.files": "Photos and files",
  "sync_screen.files_progress": "{n} of {of} uploaded · {size} of {of_size}",
  "sync_screen.file_sending": "uploading",
  "sync_screen.file_waiting": "waiting",
  "sync_screen.file_failed": "won't upload",
  "sync_screen.held": "The office has it and keeps it for now",
  "sync_screen.left": "No longer yours; it is sent all the same",
};
export const t = catalogue({ zh, en });
