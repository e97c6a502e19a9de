/** Words of the banners. */
import { catalogue } from "../words";

const zh = {
  "login.again": "登录已过期，请重新登录后发送",
  "sync.old": "有内容超过 24 小时未发送，请尽快连接网络",
  "sync.app_outdated": "应用已在另一个标签页更新，请刷新",
  "sync.reload": "刷新",
  "update.ready": "有新版本",
  "update.take": "更新",
  "install.hint": "把途修装到主屏幕，离线也能打开",
  "install.take": "安装",
  "install.ios_share": "点“分享”",
  "install.ios_add": "再点“添加到主屏幕”",
  "install.decline": "不再提示",
  "offline.banner": "离线中，一切照常，内容存在本机",
  "state.storage_low": "本机空间快用完了，请清理一些；未发送的内容都还在",
  "state.storage_full": "本机空间不足，刚才写的没有存上。请清理空间后重试。",
};
const en: Record<keyof typeof zh, string> = {
  "login.again": "Your session has ended: sign in again to send",
  "sync.old": "Something has been unsent for over 24 hours; connect to a network soon",
  "sync.app_outdated": "The app was updated in another tab; reload this one",
  "sync.reload": "Reload",
  "update.ready": "A new version is ready",
  "update.take": "Update",
  "install.hint": "Put Wayside on the home screen: it opens without a network too",
  "install.take": "Install",
  "install.ios_share": "Tap Share",
  "install.ios_add": "then Add to Home Screen",
  "install.decline": "Don't ask again",
  "offline.banner": "Offline. Carry on: your work is kept on this phone",
  "state.storage_low": "This phone is nearly out of space: free some. What is unsent is all here",
  "state.storage_full":
    "This phone is out of space; the last words were not saved. Free some space and try again.",
};
export const t = catalogue({ zh, en });
