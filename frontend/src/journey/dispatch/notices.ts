/** The sentences of dispatch's notices, for the inbox and for push. */
export const zh = {
  "notice.job.dispatched": "新工单 {number}，请接单",
  "notice.job.taken_off": "{number} 不再由你负责：{reason}",
  "notice.job.crew_changed": "{number} 的人员有变动",
  "notice.job.declined": "{name} 没有接 {number}：{reason}",
  "notice.job.cancelled": "{number} 已取消：{reason}",
  "notice.job.left": "{name} 已离开 {number} 的现场",
  "notice.job.leave_answered": "{number} 离场汇报的答复：{answer}",
  "notice.job.appointment_day": "明天有约：{number}",
  "notice.job.appointment_hour": "一小时后有约：{number}",
  "notice.job.clock_nearly_due": "{number} 的时限快到了",
  "notice.job.clock_breached": "{number} 的时限已经超过",
  "notice.job.crew_unqualified": "{number} 改了安排，{names} 没有对应的有效证书，请改派",
  "notice.job.repairs_notice": "{number}：这辆车同类故障已修 {same} 次，累计在修 {days} 天",
  "notice.job.repairs_warning":
    "{number}：接近换车条件，同类故障已修 {same} 次，累计在修 {days} 天",
  "notice.job.repairs_limit": "{number}：达到换车条件，同类故障已修 {same} 次，累计在修 {days} 天",
};
export const en: Record<keyof typeof zh, string> = {
  "notice.job.dispatched": "New job {number}: please accept",
  "notice.job.taken_off": "{number} is no longer yours: {reason}",
  "notice.job.crew_changed": "The crew of {number} has changed",
  "notice.job.declined": "{name} declined {number}: {reason}",
  "notice.job.cancelled": "{number} is cancelled: {reason}",
  "notice.job.left": "{name} has left the site of {number}",
  "notice.job.leave_answered": "Answer to your leave-site report of {number}: {answer}",
  "notice.job.appointment_day": "Appointment tomorrow: {number}",
  "notice.job.appointment_hour": "Appointment in an hour: {number}",
  "notice.job.clock_nearly_due": "A promise of {number} is nearly due",
  "notice.job.clock_breached": "A promise of {number} is broken",
  "notice.job.crew_unqualified":
    "{number} was planned anew; {names} has no valid certificate for it",
  "notice.job.repairs_notice":
    "{number}: {same} repairs of this fault so far, {days} days in repair",
  "notice.job.repairs_warning":
    "{number}: close to a right of exchange: {same} repairs of this fault, {days} days in repair",
  "notice.job.repairs_limit":
    "{number}: a right of exchange may exist: {same} repairs of this fault, {days} days in repair",
};
