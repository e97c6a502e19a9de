/** The sentences of the notices of reimbursement, in the inbox and by push. */
export const zh = {
  "notice.expense_claim.submitted": "{name}提交了报销单 {number}",
  "notice.expense_claim.returned": "报销单 {number} 退回修改：{remarks}",
  "notice.expense_claim.reviewed": "报销单 {number} 已审核，等付款",
  "notice.expense_claim.paid": "报销单 {number} 已付款",
  "notice.collected.held": "{name}代收的服务费还没有上交：{count} 张工单，最早 {number}",
  "notice.cash_advance.requested": "{name}申请借款 {number}",
  "notice.cash_advance.approved": "借款 {number} 已批准",
  "notice.cash_advance.refused": "借款 {number} 未批准：{decision}",
  "notice.cash_advance.paid": "借款 {number} 已付款",
  "notice.cash_advance.settled": "借款 {number} 已结清",
};

export const en: Record<keyof typeof zh, string> = {
  "notice.expense_claim.submitted": "{name} submitted expense claim {number}",
  "notice.expense_claim.returned": "Expense claim {number} was sent back: {remarks}",
  "notice.expense_claim.reviewed": "Expense claim {number} was reviewed and will be paid",
  "notice.expense_claim.paid": "Expense claim {number} was paid",
  "notice.collected.held":
    "Money from customers is still with {name}: {count} {count|job|jobs}, the oldest {number}",
  "notice.cash_advance.requested": "{name} asks for an advance: {number}",
  "notice.cash_advance.approved": "Advance {number} was approved",
  "notice.cash_advance.refused": "Advance {number} was refused: {decision}",
  "notice.cash_advance.paid": "Advance {number} was paid out",
  "notice.cash_advance.settled": "Advance {number} is settled",
};
