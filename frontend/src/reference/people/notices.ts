/** The sentences of the staff's notices, for the inbox and for push. */
export const zh = {
  "notice.qualification.ends": "{name} 的证书 {day} 到期",
  "notice.access.password_given": "管理员 {name} 给你设了新密码，请到“设置”里改成自己的",
  "notice.access.shut_out": "管理员 {name} 让你在所有设备上退出了登录",
};
export const en: Record<keyof typeof zh, string> = {
  "notice.qualification.ends": "A certificate of {name} ends on {day}",
  "notice.access.password_given":
    "{name} gave you a new password; change it to your own in Settings",
  "notice.access.shut_out": "{name} signed you out on all devices",
};
