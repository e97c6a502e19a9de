/** The words of the inbox. */
import { catalogue } from "../words";

const zh = {
  "inbox.title": "待办事项",
  "inbox.empty": "没有等您处理的事项",
  "inbox.empty_hint": "新的审批会按先后排在这里",
  "inbox.waited": "已等 {time}",
  "inbox.urgent": "急",
  "inbox.keys": "J、K 上下移动，回车打开",
  "inbox.kind.escalation.approve": "重大问题请示",
  "inbox.kind.escalation.confirm": "确认电话决定",
  "inbox.kind.report.return": "服务报告待审批",
  "inbox.kind.requisition.approve": "领料单待审批",
  "inbox.kind.requisition.issue": "领料单待发料",
  "inbox.kind.expense_claim.review": "报销单待审核",
  "inbox.kind.expense_claim.pay": "报销单待付款",
  "inbox.kind.cash_advance.approve": "借款待审批",
  "inbox.kind.cash_advance.pay": "借款待付",
  "inbox.kind.stock_count.approve": "盘点差异待审批",
  "inbox.kind.complaint.judge": "投诉待定性",
};
const en: Record<keyof typeof zh, string> = {
  "inbox.title": "Waiting for you",
  "inbox.empty": "Nothing waits for you",
  "inbox.empty_hint": "New decisions appear here, the oldest first",
  "inbox.waited": "waits {time}",
  "inbox.urgent": "urgent",
  "inbox.keys": "J and K move, Enter opens",
  "inbox.kind.escalation.approve": "Question from site",
  "inbox.kind.escalation.confirm": "Confirm a decision by phone",
  "inbox.kind.report.return": "Service report to approve",
  "inbox.kind.requisition.approve": "Requisition to approve",
  "inbox.kind.requisition.issue": "Requisition to issue",
  "inbox.kind.expense_claim.review": "Expense claim to review",
  "inbox.kind.expense_claim.pay": "Expense claim to pay",
  "inbox.kind.cash_advance.approve": "Cash advance to approve",
  "inbox.kind.cash_advance.pay": "Cash advance to pay",
  "inbox.kind.stock_count.approve": "Count difference to decide",
  "inbox.kind.complaint.judge": "Complaint to judge",
};
export const t = catalogue({ zh, en });
