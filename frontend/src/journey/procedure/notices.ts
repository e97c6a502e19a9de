/** The sentences of the procedure's notices, for the inbox and for push. */
export const zh = {
  "notice.escalation.raised": "{name} 请示：{number}",
  "notice.escalation.decided": "{number} 的请示有决定了",
  "notice.escalation.asked": "{number} 的请示，总部要你补充",
  "notice.escalation.answered": "{name} 补充了 {number} 的请示",
  "notice.escalation.told_by_phone": "{name} 登记了 {number} 的电话决定，请确认",
  "notice.escalation.withdrawn": "{name} 撤回了 {number} 的请示",
  "notice.sheet.declined_unsigned": "{number}：用户拒绝安全项目，也不签字（{name} 登记）",
};
export const en: Record<keyof typeof zh, string> = {
  "notice.escalation.raised": "{name} asks about {number}",
  "notice.escalation.decided": "Decided: your question about {number}",
  "notice.escalation.asked": "The office asks for more about {number}",
  "notice.escalation.answered": "{name} answered about {number}",
  "notice.escalation.told_by_phone":
    "{name} entered a decision by phone for {number}: please confirm",
  "notice.escalation.withdrawn": "{name} withdrew the question about {number}",
  "notice.sheet.declined_unsigned":
    "{number}: the customer declines safety work and does not sign that ({name})",
};
