/** Words in zh-CN and en; what screens import. */
export { type Args, catalogue, has, tr, type Words, wordsFrom } from "./catalogue";
export {
  dateText,
  dateTimeText,
  durationText,
  kmText,
  listText,
  timeText,
  weekdayText,
} from "./formats";
export { type Language, language, localName, setLanguage } from "./language";
