/**
 * The few words that the service worker says by itself, when a push brings none.
 */
const SAY: Record<string, { zh: string; en: string }> = {
  dispatched: { zh: "有新的派工单", en: "A new job for you" },
  decided: { zh: "请示已有答复", en: "Your question was answered" },
  approved: { zh: "已批准", en: "Approved" },
  returned: { zh: "被退回，请修改", en: "Returned to you" },
  escalation: { zh: "重大问题请示，等你决定", en: "A decision is waiting for you" },
  other: { zh: "途修有新消息", en: "News in Wayside" },
};

/** Title and body of a push; the server's own words win. */
export function words(push: { kind: string; language?: string; title?: string; body?: string }) {
  const say = SAY[push.kind] ?? SAY.other;
  const title = push.language === "en" ? say?.en : say?.zh;
  return { title: push.title ?? title ?? "Wayside", body: push.body ?? "" };
}
