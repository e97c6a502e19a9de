/** The sentences of the call desk's notices, for the inbox and for push. */
export const zh = {
  "notice.call_entry.reply_nearly_due": "{number} 快到答复时限了",
  "notice.call_entry.reply_late": "{number} 超过时限还没有答复",
};
export const en: Record<keyof typeof zh, string> = {
  "notice.call_entry.reply_nearly_due": "The answer to {number} is nearly due",
  "notice.call_entry.reply_late": "{number} was not answered in time",
};
