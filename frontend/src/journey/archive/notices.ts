/** The sentences of the archive's notices, for the inbox and for push. */
export const zh = {
  "notice.bundle.ready": "{title} 已做好，可以下载",
  "notice.bundle.failed": "{title} 没有做成，请看原因",
};
export const en: Record<keyof typeof zh, string> = {
  "notice.bundle.ready": "{title} is ready to download",
  "notice.bundle.failed": "{title} could not be made; see why",
};
