/**
 * Dates, times, durations and distances as people of the language write them, in Asia/Shanghai.
 *
 * In: what records hold (UTC ISO text, plain dates, minutes, km). Out: text for reading only.
 */
import { language } from "./language";

const ZONE = "Asia/Shanghai";
const made = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, value: string): string {
  const isDate = value.length === 10;
  const moment = new Date(isDate ? `${value}T00:00:00Z` : value);
  if (Number.isNaN(moment.getTime())) return value;
  const key = `${language.value}${isDate}${JSON.stringify(options)}`;
  let maker = made.get(key);
  if (!maker) {
    const place = language.value === "en" ? "en-GB" : "zh-CN";
    maker = new Intl.DateTimeFormat(place, {
      timeZone: isDate ? "UTC" : ZONE,
      hourCycle: "h23",
      ...options,
    });
    made.set(key, maker);
  }
  return maker.format(moment);
}

type Maybe = string | null | undefined;

export const dateText = (value: Maybe): string =>
  value ? format({ year: "numeric", month: "short", day: "numeric" }, value) : "";

export const timeText = (value: Maybe): string =>
  value ? format({ hour: "2-digit", minute: "2-digit" }, value) : "";

export const dateTimeText = (value: Maybe): string =>
  value
    ? format({ month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }, value)
    : "";

export const weekdayText = (value: Maybe): string =>
  value ? format({ month: "short", day: "numeric", weekday: "short" }, value) : "";

/** A span of time in its two largest units: "2 d 3 h", "45 min". Negative spans read as positive. */
export function durationText(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const [day, hour, minute] =
    language.value === "en" ? [" d", " h", " min"] : [" 天", " 小时", " 分"];
  if (d > 0) return h > 0 ? `${d}${day} ${h}${hour}` : `${d}${day}`;
  if (h > 0) return m > 0 ? `${h}${hour} ${m}${minute}` : `${h}${hour}`;
  return `${m}${minute}`;
}

/** Words in a row as the language joins them. */
export const listText = (words: readonly string[]): string =>
  words.join(language.value === "en" ? ", " : "、");

export const kmText = (km: number | null | undefined): string =>
  km === null || km === undefined ? "" : `${km.toLocaleString("en")} km`;
