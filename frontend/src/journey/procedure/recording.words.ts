/** Words of sounds and films. */
import { catalogue } from "../../words";
import "./words/recording";

const zh = {
  "recording.title": "录音和视频",
  "recording.record": "录声音",
  "recording.stop": "停止（{n} 秒）",
  "recording.film": "拍视频",
  "recording.sound": "声音，{at}",
  "recording.video": "视频，{at}",
  "recording.remove": "删除这段",
  "recording.removed": "已删除",
  "recording.denied": "没有麦克风权限",
  "recording.too_large": "太大，请拍短一点（60 MB 以内）",
  "recording.unknown_kind": "这种格式收不了",
  "recording.failed": "没有存下来，请再试一次",
};
const en: Record<keyof typeof zh, string> = {
  "recording.title": "Sound and film",
  "recording.record": "Record the noise",
  "recording.stop": "Stop ({n} s)",
  "recording.film": "Film it",
  "recording.sound": "Sound, {at}",
  "recording.video": "Film, {at}",
  "recording.remove": "Remove this one",
  "recording.removed": "Removed",
  "recording.denied": "No permission for the microphone",
  "recording.too_large": "Too large: film a shorter piece (up to 60 MB)",
  "recording.unknown_kind": "This format is not taken",
  "recording.failed": "It was not kept; try again",
};
export const t = catalogue({ zh, en });
