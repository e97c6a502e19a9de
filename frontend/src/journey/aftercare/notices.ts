/** The sentences of aftercare's notices, in the inbox and by push. */
export const zh = {
  "notice.follow_up.remind": "回访：{overdue} 个已超期，{due_soon} 个快到期",
  "notice.follow_up.complained": "{number} 的客户在回访时投诉了，请登记",
  "notice.complaint.opened": "新投诉 {number}",
  "notice.complaint.assigned": "投诉 {number} 由你处理",
  "notice.complaint.handled": "投诉 {number} 已处理，待判定",
  "notice.complaint.verdict_heard": "投诉 {number}：客户对处理不满意",
  "notice.complaint.reopened": "投诉 {number} 要再处理一次",
  "notice.complaint.chased": "投诉 {number} 超过了处理时限",
  "notice.warning.part": "预警：{name_zh}（{number}）{days} 天内在 {jobs} 张工单上是主因件",
  "notice.warning.model": "预警：{model} 在 {days} 天内有 {vehicles} 台车出现“{name_zh}”",
  "notice.warning.complaints": "预警：{region} {days} 天内有 {complaints} 起同类投诉",
  "notice.warning.scores": "预警：{region} 满意度从 {before} 降到 {now}",
};

export const en: Record<keyof typeof zh, string> = {
  "notice.follow_up.remind": "Follow-up calls: {overdue} overdue, {due_soon} due soon",
  "notice.follow_up.complained":
    "The customer of {number} complained in the follow-up call: please take it down",
  "notice.complaint.opened": "New complaint {number}",
  "notice.complaint.assigned": "Complaint {number} is yours",
  "notice.complaint.handled": "Complaint {number} is handled and waits for your judgement",
  "notice.complaint.verdict_heard": "Complaint {number}: the customer is not satisfied",
  "notice.complaint.reopened": "Complaint {number} goes into another round",
  "notice.complaint.chased": "Complaint {number} was not handled in time",
  "notice.warning.part":
    "Warning: {name_en} ({number}) was the cause on {jobs} jobs within {days} days",
  "notice.warning.model":
    "Warning: {vehicles} vehicles of {model} showed “{name_en}” within {days} days",
  "notice.warning.complaints":
    "Warning: {complaints} complaints of one kind from {region} within {days} days",
  "notice.warning.scores": "Warning: satisfaction in {region} fell from {before} to {now}",
};
