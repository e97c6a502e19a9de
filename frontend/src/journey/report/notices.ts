/** The sentences of the report's notices, for the inbox and for push. */
export const zh = {
  "notice.report.signed": "{name} 的报告 {number} 已签字，等你审批",
  "notice.report.refused": "{number}：用户拒绝签字。{reason}",
  "notice.report.absent": "{number}：用户不在场，没有签字。{reason}",
  "notice.report.signed_later": "{number}：用户已通过链接补签",
  "notice.report.diverged": "{number}：签字的内容与系统数据有 {count} 处不同，请核对",
  "notice.report.revised": "{name} 修订了报告，新版是 {number}：{reason}",
  "notice.report.approved": "报告 {number} 已批准",
  "notice.report.returned": "报告 {number} 被退回：{remarks}",
  "notice.estimate.submitted": "{name} 的有偿服务预估 {number} 等你批准，工程师在现场等",
  "notice.estimate.approved": "有偿服务 {number} 已批准，可以请用户签委托书",
  "notice.estimate.returned": "有偿服务 {number} 被退回：{remarks}",
  "notice.estimate.refused": "有偿服务 {number} 没有批准：{remarks}",
  "notice.estimate.authorised": "用户签了有偿服务委托书 {number}（{name}）",
  "notice.estimate.declined": "用户不同意有偿服务 {number}：{reason}",
  "notice.estimate.diverged": "委托书 {number}：签字的内容与系统数据有 {count} 处不同，请核对",
};
export const en: Record<keyof typeof zh, string> = {
  "notice.report.signed": "{name}'s report {number} is signed and waits for you",
  "notice.report.refused": "{number}: the customer refused to sign. {reason}",
  "notice.report.absent": "{number}: the customer was away, nobody signed. {reason}",
  "notice.report.signed_later": "{number}: the customer has signed by the link",
  "notice.report.diverged": "{number}: what was signed differs from our data ({count})",
  "notice.report.revised": "{name} revised the report, the new one is {number}: {reason}",
  "notice.report.approved": "Report {number} is approved",
  "notice.report.returned": "Report {number} came back: {remarks}",
  "notice.estimate.submitted":
    "{name}'s estimate {number} for paid service waits for you; the engineer is on site",
  "notice.estimate.approved": "Paid service {number} is approved: the customer can sign",
  "notice.estimate.returned": "Paid service {number} came back: {remarks}",
  "notice.estimate.refused": "Paid service {number} is not approved: {remarks}",
  "notice.estimate.authorised": "The customer signed the authorisation {number} ({name})",
  "notice.estimate.declined": "The customer declines paid service {number}: {reason}",
  "notice.estimate.diverged":
    "Authorisation {number}: what was signed differs from our data ({count})",
};
