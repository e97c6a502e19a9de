/**
 * Where the app finds itself: a real browser, or one inside a messenger, or one that lacks what work without a network needs.
 */

/** Messengers whose inner browser loses what it keeps, by what their user agents carry; the first match counts. */
const MESSENGERS = [
  ["wecom", /wxwork\//i],
  ["wechat", /MicroMessenger\//i],
  ["dingtalk", /DingTalk/i],
  ["feishu", /Lark\/|Feishu/i],
  ["weibo", /Weibo/i],
  ["qq", /\bQQ\/\d/],
  ["alipay", /AlipayClient/i],
] as const;

export type Messenger = (typeof MESSENGERS)[number][0];

export function messengerOf(userAgent: string): Messenger | null {
  return MESSENGERS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
}

/** An iPad says that it is a Mac, but one with a touch screen. */
export const isApple = (userAgent: string, touches: number): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touches > 1);

export type Lack = "storage" | "insecure" | "worker" | "old";

export interface Abilities {
  indexedDb: boolean;
  /** https, or this very machine: without it no browser has service workers. */
  secure: boolean;
  workers: boolean;
  /** The colours and layers that the styles are written in. */
  styles: boolean;
}

/** The first thing that is missing; without it the app cannot keep its word to work offline. */
export function lackOf({ indexedDb, secure, workers, styles }: Abilities): Lack | null {
  if (!indexedDb) return "storage";
  if (!styles) return "old";
  if (!secure) return "insecure";
  return workers ? null : "worker";
}

const abilities = (): Abilities => ({
  indexedDb: typeof indexedDB !== "undefined" && indexedDB !== null,
  secure: isSecureContext,
  workers: "serviceWorker" in navigator,
  styles: CSS.supports("color", "color-mix(in oklab, red, blue)"),
});

export interface Unfit {
  messenger: Messenger | null;
  lack: Lack | null;
}

/** What there is to say to the person; null in a browser that is fit. */
export function unfit(): Unfit | null {
  const [messenger, lack] = [messengerOf(navigator.userAgent), lackOf(abilities())];
  return messenger || lack ? { messenger, lack } : null;
}
