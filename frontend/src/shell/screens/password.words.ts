/** Words of one's own keys: the password and the passkeys. */
import { catalogue } from "../../words";

const zh = {
  "keys.title": "密码与通行密钥",
  "keys.change": "修改密码",
  "keys.current": "现在的密码",
  "keys.new": "新密码",
  "keys.again": "再输一次新密码",
  "keys.rule": "至少 10 个字符。改了以后，其他设备要重新登录。",
  "keys.wrong": "现在的密码不对",
  "keys.differ": "两次输入的不一样",
  "keys.changed": "密码已修改",
  "keys.passkey": "通行密钥，{time} 添加",
  "keys.forget": "删除",
  "keys.forgotten": "通行密钥已删除",
  "keys.failed": "没有改成，请稍后再试",
};
const en: Record<keyof typeof zh, string> = {
  "keys.title": "Password and passkeys",
  "keys.change": "Change the password",
  "keys.current": "Password in force",
  "keys.new": "New password",
  "keys.again": "New password again",
  "keys.rule": "At least 10 characters. Your other devices must sign in anew.",
  "keys.wrong": "The password in force is another",
  "keys.differ": "The two are not the same",
  "keys.changed": "Password changed",
  "keys.passkey": "Passkey, added {time}",
  "keys.forget": "Remove",
  "keys.forgotten": "Passkey removed",
  "keys.failed": "Nothing was changed; try again later",
};
export const t = catalogue({ zh, en });
