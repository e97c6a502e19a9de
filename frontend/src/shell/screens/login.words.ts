/** Words of the sign-in. */
import { catalogue } from "../../words";

const zh = {
  "login.lead": "路上修车，先记在手机里。",
  "login.employee_no": "工号",
  "login.password": "密码",
  "login.passkey": "用通行密钥登录",
  "login.again_lead": "没有丢失任何内容：未发送的内容保存在本机。",
  "login.busy": "正在登录…",
  "login.failed": "工号或密码不对",
};
const en: Record<keyof typeof zh, string> = {
  "login.lead": "Repairs on the road, kept on your phone first.",
  "login.employee_no": "Employee number",
  "login.password": "Password",
  "login.passkey": "Sign in with a passkey",
  "login.again_lead": "Nothing is lost: what is unsent is kept on this phone.",
  "login.busy": "Signing in…",
  "login.failed": "Wrong employee number or password",
};
export const t = catalogue({ zh, en });
