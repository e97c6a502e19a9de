/** What happened to a job, in a word each. */
import { catalogue } from "../../../words";

const zh = {
  "happened.called": "来电",
  "happened.opened": "开工单",
  "happened.assigned": "派工",
  "happened.taken_off": "撤下",
  "happened.accepted": "接单",
  "happened.departed": "出发",
  "happened.arrived": "到达现场",
  "happened.answered": "答复客户",
  "happened.supplier_written": "致函配套厂",
  "happened.escalated": "请示总部",
  "happened.signed": "报告签字",
  "happened.left": "离场",
  "happened.leave_answered": "总部答复",
  "happened.returned": "返回汇报",
  "happened.report_returned": "报告退回",
  "happened.approved": "报告批准",
  "happened.breached": "超过时限",
  "happened.closed": "关闭",
  "happened.cancelled": "取消",
};

const en: Record<keyof typeof zh, string> = {
  "happened.called": "Call came in",
  "happened.opened": "Job opened",
  "happened.assigned": "Assigned",
  "happened.taken_off": "Taken off",
  "happened.accepted": "Accepted",
  "happened.departed": "Set out",
  "happened.arrived": "Arrived",
  "happened.answered": "Customer answered",
  "happened.supplier_written": "Supplier written to",
  "happened.escalated": "Office asked",
  "happened.signed": "Report signed",
  "happened.left": "Left the site",
  "happened.leave_answered": "Office answered",
  "happened.returned": "Back at base",
  "happened.report_returned": "Report returned",
  "happened.approved": "Report approved",
  "happened.breached": "Promise broken",
  "happened.closed": "Closed",
  "happened.cancelled": "Cancelled",
};

export const t = catalogue({ zh, en });
