/** The sentences of notices about the server itself, for the inbox and for push. */
export const zh = {
  "notice.server.restored":
    "系统已从备份恢复到 {at} 的状态。之后的内容会由各设备自动补发，在“设备与同步”中可以看到",
};
export const en: Record<keyof typeof zh, string> = {
  "notice.server.restored":
    "The system was restored from a backup to its state of {at}. Devices send what came after by themselves; see Devices and sync",
};
