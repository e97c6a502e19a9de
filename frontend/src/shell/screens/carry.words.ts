/** Words of carrying unsent work to another phone. */
import { catalogue } from "../../words";

const zh = {
  "carry.title": "带到另一台手机",
  "carry.lead": "把未发送的内容存成加密文件，在另一台手机上导入后继续发送。不会重复，也不会丢失。",
  "carry.export": "导出",
  "carry.import": "导入",
  "carry.nothing": "没有未发送的内容，不用导出",
  "carry.export_title": "导出未发送的内容",
  "carry.in_it": "{n} 条未发送、{files} 个文件、{tray} 条待处理",
  "carry.passphrase": "口令",
  "carry.passphrase_hint": "至少 8 个字符。打开文件时要用，我们无法替你找回。",
  "carry.show": "显示口令",
  "carry.save": "保存文件",
  "carry.exported": "文件已保存。本机的内容还在，谁先连上网谁先发。",
  "carry.import_title": "导入另一台手机的内容",
  "carry.file": "选择文件",
  "carry.take": "导入",
  "carry.imported": "已导入 {n} 条内容、{files} 个文件",
  "carry.known": "文件里的内容本机都有了",
  "carry.why.not_ours": "这不是途修导出的文件",
  "carry.why.passphrase": "口令不对，或文件已损坏",
  "carry.why.other_person": "这是别人的内容，只能由本人登录后导入",
};
const en: Record<keyof typeof zh, string> = {
  "carry.title": "Take it to another phone",
  "carry.lead":
    "Save unsent work to an encrypted file and import it on another phone, which then sends it. Nothing is sent twice, nothing is lost.",
  "carry.export": "Export",
  "carry.import": "Import",
  "carry.nothing": "Nothing is unsent, so there is nothing to export",
  "carry.export_title": "Export unsent work",
  "carry.in_it":
    "{n} unsent {n|change|changes}, {files} {files|file|files}, {tray} that {tray|needs|need} you",
  "carry.passphrase": "Passphrase",
  "carry.passphrase_hint":
    "8 characters or more. It opens the file; nobody can recover it for you.",
  "carry.show": "Show the passphrase",
  "carry.save": "Save the file",
  "carry.exported": "Saved. The work stays on this phone too; whichever is online first sends it.",
  "carry.import_title": "Import from another phone",
  "carry.file": "Choose the file",
  "carry.take": "Import",
  "carry.imported": "Imported {n} {n|change|changes} and {files} {files|file|files}",
  "carry.known": "All of the file is on this phone already",
  "carry.why.not_ours": "This file was not exported by Wayside",
  "carry.why.passphrase": "Wrong passphrase, or the file is damaged",
  "carry.why.other_person": "This is someone else's work; only they can import it, signed in",
};
export const t = catalogue({ zh, en });
