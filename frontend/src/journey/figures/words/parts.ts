/** The words of a figure broken down. */
import { catalogue } from "../../../words";

const zh = {
  "parts.title": "分组方式",
  "parts.by.region": "按区域",
  "parts.by.engineer": "按工程师",
  "parts.by.model": "按车型",
  "parts.by.system": "按故障系统",
  "parts.head.region": "区域",
  "parts.head.engineer": "工程师",
  "parts.head.model": "车型",
  "parts.head.system": "故障系统",
  "parts.caption": "虚线是目标（{target}），竖条是上一时段（{from} 至 {to}）。点名称看背后的明细。",
  "parts.chart": "图",
  "parts.value": "本时段",
  "parts.before": "上一时段",
  "parts.cases": "其中 / 总数",
  "parts.target": "目标",
  "parts.reached": "达标",
  "parts.numerator": "分子",
  "parts.denominator": "分母",
  "parts.met": "达标",
  "parts.missed": "未达标",
  "parts.unknown": "未登记",
  "parts.none": "这段时间没有可分的数据",
  "parts.cut": "共 {all} 组，显示数量最多的 {n} 组",
};

const en: Record<keyof typeof zh, string> = {
  "parts.title": "Broken down by",
  "parts.by.region": "By region",
  "parts.by.engineer": "By engineer",
  "parts.by.model": "By model",
  "parts.by.system": "By fault system",
  "parts.head.region": "Region",
  "parts.head.engineer": "Engineer",
  "parts.head.model": "Model",
  "parts.head.system": "Fault system",
  "parts.caption":
    "Dashed: the target ({target}). Upright mark: the period before ({from} to {to}). A name opens the cases behind it.",
  "parts.chart": "Chart",
  "parts.value": "This period",
  "parts.before": "Period before",
  "parts.cases": "Of all",
  "parts.target": "Target",
  "parts.reached": "Reached",
  "parts.numerator": "Numerator",
  "parts.denominator": "Denominator",
  "parts.met": "Met",
  "parts.missed": "Not met",
  "parts.unknown": "Not recorded",
  "parts.none": "Nothing to break down in this time",
  "parts.cut": "{n} of {all} groups, those with the most cases",
};

export const t = catalogue({ zh, en });
