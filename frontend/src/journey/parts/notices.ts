/** The sentences of the notices of parts, in the inbox and by push. */
export const zh = {
  "notice.requisition.submitted": "{name}提交了领料单 {number}，{lines} 种备件",
  "notice.requisition.approved": "领料单 {number} 已批准",
  "notice.requisition.refused": "领料单 {number} 未批准：{decision}",
  "notice.requisition.issued": "领料单 {number} 的备件已发出",
  "notice.requisition.taken_back": "领料单 {number} 的备件退回库里了",
  "notice.requisition.back_order_closed": "领料单 {number} 的欠料不再补了：{decision}",
  "notice.requisition.acknowledged": "{name}已收到 {number} 的备件",
  "notice.requisition.receipt_short": "{name}收到 {number}，少 {missing} 件",
  "notice.old_part.overdue": "旧件 {tag}（{part}）超期 {days} 天，请尽快寄回",
  "notice.old_part.shipped": "旧件 {tag}（{part}）已寄出，运单 {waybill}",
  "notice.old_part.received_short": "旧件 {tag}（{part}）应到 {expected} 件，收到 {received} 件",
  "notice.old_part.refused": "旧件 {tag}（{part}）验收不合格",
  "notice.old_part.lost": "旧件 {tag}（{part}）确认遗失",
  "notice.write_off.excused": "同意没有旧件：{excuse}",
  "notice.write_off.van_short": "报告 {number}：{name}车上的 {part} 账上不够 {quantity} 件",
  "notice.write_off.part_unknown": "报告 {number}：{part} 不在目录里，没有下账",
  "notice.write_off.revised_after_clearing": "报告 {number} 在销账以后改了，请核对随车备件",
  "notice.stock.low": "{part} {name_zh} 低于最低库存：现有 {available}，最低 {minimum}",
  "notice.stock.shortage": "{part} {name_zh} 不够发：现有 {available}，要发 {needed}",
  "notice.stock_transfer.booked": "调拨 {number}：{pieces} 件从{from_zh}到{to_zh}",
  "notice.stock_count.recorded": "盘点 {number}：{part} 账上 {expected}，实盘 {counted}",
  "notice.stock_count.approved": "盘点 {number} 的差异已批准",
  "notice.stock_count.refused": "盘点 {number} 的差异未批准，请重新盘点",
};

export const en: Record<keyof typeof zh, string> = {
  "notice.requisition.submitted": "{name} asks for {lines} {lines|part|parts}: {number}",
  "notice.requisition.approved": "Requisition {number} was approved",
  "notice.requisition.refused": "Requisition {number} was refused: {decision}",
  "notice.requisition.issued": "Parts of {number} are on their way",
  "notice.requisition.taken_back": "Parts of {number} were taken back into the store",
  "notice.requisition.back_order_closed": "The rest of {number} will not be sent: {decision}",
  "notice.requisition.acknowledged": "{name} received the parts of {number}",
  "notice.requisition.receipt_short": "{name} received {number}, {missing} short",
  "notice.old_part.overdue":
    "Old part {tag} ({part}) is {days} {days|day|days} overdue: send it back",
  "notice.old_part.shipped": "Old part {tag} ({part}) was sent, waybill {waybill}",
  "notice.old_part.received_short":
    "Old part {tag} ({part}): {expected} expected, {received} arrived",
  "notice.old_part.refused": "Old part {tag} ({part}) was refused",
  "notice.old_part.lost": "Old part {tag} ({part}) was declared lost",
  "notice.write_off.excused": "It is accepted that there is no old part: {excuse}",
  "notice.write_off.van_short":
    "Report {number}: {name}'s van lacks {quantity} of {part} in the ledger",
  "notice.write_off.part_unknown":
    "Report {number}: {part} is not in the catalogue and was not booked",
  "notice.write_off.revised_after_clearing":
    "Report {number} was changed after clearing: count the van",
  "notice.stock.low": "{part} {name_en} is below the minimum: {available} of {minimum}",
  "notice.stock.shortage": "{part} {name_en} is short: {available} in stock, {needed} to send",
  "notice.stock_transfer.booked":
    "Transfer {number}: {pieces} {pieces|piece|pieces} from {from_en} to {to_en}",
  "notice.stock_count.recorded":
    "Count {number}: {part}, {expected} in the ledger, {counted} counted",
  "notice.stock_count.approved": "The difference of count {number} was approved",
  "notice.stock_count.refused": "The difference of count {number} was refused: count again",
};
