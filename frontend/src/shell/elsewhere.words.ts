/** Words for those who are to open the app in another browser. */
import { catalogue } from "../words";

const zh = {
  "title.messenger": "请在浏览器里打开",
  "title.lack": "这个浏览器不够用",
  "name.wechat": "微信",
  "name.wecom": "企业微信",
  "name.dingtalk": "钉钉",
  "name.feishu": "飞书",
  "name.weibo": "微博",
  "name.qq": "QQ",
  "name.alipay": "支付宝",
  "why.messenger": "在{name}里打开，断网就不能用，记下的内容也可能被清掉。",
  "why.storage": "它不能在本机存内容，途修在这里开不了。可能是无痕模式，或浏览器太旧。",
  "why.old": "它太旧了，画面会乱，断网也不能用。请升级浏览器或系统。",
  "why.insecure":
    "网址不是 https 开头，断网后就打不开，也不能用相机扫码。请向管理员要 https 的网址。",
  "why.worker": "它断网后打不开途修。可能是无痕模式，或浏览器不支持。",
  "step.menu": "点右上角的“···”",
  "step.open": "选“在浏览器打开”",
  "step.other": "或者复制网址，粘贴到系统浏览器里",
  "step.copy": "复制网址，粘贴到另一个浏览器里打开。",
  "step.browsers":
    "可用：Chrome 111、Edge 111、Safari 16.4、Firefox 128 或更新的版本，华为、小米、vivo、OPPO 自带的新版浏览器",
  picture: "右上角“···”菜单在哪里",
  copy: "复制网址",
  copied: "已复制，去浏览器里粘贴",
  copy_by_hand: "复制不了，请长按网址复制",
  address: "网址",
  anyway: "知道了，先在这里看看",
};
const en: Record<keyof typeof zh, string> = {
  "title.messenger": "Open it in the browser",
  "title.lack": "This browser is not enough",
  "name.wechat": "WeChat",
  "name.wecom": "WeCom",
  "name.dingtalk": "DingTalk",
  "name.feishu": "Lark",
  "name.weibo": "Weibo",
  "name.qq": "QQ",
  "name.alipay": "Alipay",
  "why.messenger":
    "Inside {name} nothing works without a network, and what you write down may be wiped.",
  "why.storage":
    "It can't keep anything on this device, so Wayside can't run here. Perhaps it is a private window, or too old.",
  "why.old":
    "It is too old: screens look broken and nothing works without a network. Update the browser or the system.",
  "why.insecure":
    "The address does not begin with https: it won't open without a network and can't scan with the camera. Ask the administrator for the https address.",
  "why.worker":
    "It can't open Wayside without a network. Perhaps it is a private window, or does not know how.",
  "step.menu": "Tap “···” at the top right",
  "step.open": "Choose “Open in browser”",
  "step.other": "Or copy the address and paste it in the system's browser",
  "step.copy": "Copy the address and open it in another browser.",
  "step.browsers":
    "What works: Chrome 111, Edge 111, Safari 16.4, Firefox 128 or newer, and new versions of the phone maker's own browser",
  picture: "Where the “···” menu is: at the top right",
  copy: "Copy the address",
  copied: "Copied: paste it in the browser",
  copy_by_hand: "It can't be copied here: hold a finger on the address",
  address: "Address",
  anyway: "Got it, look around here first",
};
export const t = catalogue({ zh, en });
