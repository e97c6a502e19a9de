/** Words of an administrator's hand on people's keys. */
import { catalogue } from "../../words";

const zh = {
  "access.title": "登录",
  "access.offline": "要有网络才能看到和修改",
  "access.password": "密码",
  "access.set_at": "{time} 设置",
  "access.none": "还没有，不能用密码登录",
  "access.passkeys": "通行密钥",
  "access.devices": "已登录的设备",
  "access.last": "最近使用",
  "access.give": "给 {name} 设密码",
  "access.give_short": "设密码",
  "access.give_lead":
    "至少 10 个字符，当面或电话告诉本人。设好后，他的所有设备退出登录，通行密钥失效。",
  "access.new": "新密码",
  "access.given": "密码已设好，请告诉本人",
  "access.shut_out": "在所有设备上退出",
  "access.shut_out_lead":
    "手机丢了就用这个：{name} 在所有设备上退出登录，通行密钥失效，密码不变。手机里没发出的内容还在手机里。",
  "access.is_shut_out": "已在所有设备上退出",
  "access.failed": "没有改成，请稍后再试",
};
const en: Record<keyof typeof zh, string> = {
  "access.title": "Sign-in",
  "access.offline": "Seen and changed only with a network",
  "access.password": "Password",
  "access.set_at": "set {time}",
  "access.none": "none yet, so no sign-in by password",
  "access.passkeys": "Passkeys",
  "access.devices": "Signed-in devices",
  "access.last": "Last used",
  "access.give": "A password for {name}",
  "access.give_short": "Set a password",
  "access.give_lead":
    "At least 10 characters; tell it by word of mouth. All their devices are signed out and their passkeys forgotten.",
  "access.new": "New password",
  "access.given": "The password is set; tell it to them",
  "access.shut_out": "Sign out on all devices",
  "access.shut_out_lead":
    "For a lost phone: {name} is signed out everywhere and their passkeys are forgotten; the password stays. What a phone had not sent stays on it.",
  "access.is_shut_out": "Signed out on all devices",
  "access.failed": "Nothing was changed; try again later",
};
export const t = catalogue({ zh, en });
