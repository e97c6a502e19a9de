/** Words of choosing who goes. */
import { catalogue } from "../../../words";

const zh = {
  "crew.search": "姓名、工号、区域",
  "crew.none": "没有找到工程师",
  "crew.near": "{region}（与客户同区域）",
  "crew.load": "手上 {n} 单",
  "crew.lead": "负责人",
  "crew.leads": "由 {name} 负责",
  "crew.send": "派 {n} 人去",
  "crew.sent": "已派工",
  "crew.nobody": "先选一名工程师",
  "crew.same": "人员没有变化",
  "crew.reason_wanted": "请说明为什么撤下原来的人",
  "crew.why_off": "为什么撤下 {names}？",
  "crew.reason": "撤下的原因",
  "certificate.valid": "证书有效至 {day}",
  "certificate.ends_soon": "证书 {day} 到期",
  "certificate.ended": "证书 {day} 已过期",
  "certificate.none": "没有这个系统的证书",
  "certificate.not_needed": "不需要证书",
};

const en: Record<keyof typeof zh, string> = {
  "crew.search": "Name, number, region",
  "crew.none": "No engineer found",
  "crew.near": "{region} (the customer's region)",
  "crew.load": "{n} {n|job|jobs} on hand",
  "crew.lead": "Lead",
  "crew.leads": "{name} leads",
  "crew.send": "Send {n} {n|engineer|engineers}",
  "crew.sent": "Sent",
  "crew.nobody": "Choose an engineer first",
  "crew.same": "The crew stays the same",
  "crew.reason_wanted": "Say why somebody is taken off",
  "crew.why_off": "Why is {names} taken off?",
  "crew.reason": "Reason",
  "certificate.valid": "Certified until {day}",
  "certificate.ends_soon": "Certificate ends {day}",
  "certificate.ended": "Certificate ended {day}",
  "certificate.none": "No certificate for this system",
  "certificate.not_needed": "No certificate needed",
};

export const t = catalogue({ zh, en });
