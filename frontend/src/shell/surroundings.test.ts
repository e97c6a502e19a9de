/** Messengers are told from browsers by their user agents, and what a browser lacks is named. */
import { expect, test } from "vitest";
import { isApple, lackOf, messengerOf } from "./surroundings";

const ANDROID = "Mozilla/5.0 (Linux; Android 13; V2309A) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15";
const MAC =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari";

test.each([
  [
    `${ANDROID} Version/4.0 Chrome/116 Mobile Safari/537.36 XWEB/1160 MicroMessenger/8.0.49`,
    "wechat",
  ],
  [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003130) NetType/4G Language/zh_CN`, "wechat"],
  [`${ANDROID} Chrome/116 MQQBrowser/6.2 wxwork/4.1.22 MicroMessenger/7.0.1 Language/zh`, "wecom"],
  [
    `${ANDROID} Chrome/100 Mobile Safari/537.36 AliApp(DingTalk/7.5.20) com.alibaba.android`,
    "dingtalk",
  ],
  [`${IPHONE} Mobile/15E148 Lark/7.12.0 LarkLocale/zh_CN ChannelName/Feishu`, "feishu"],
  [`${IPHONE} Mobile/15E148 Weibo (iPhone14,5__weibo__14.3.0)`, "weibo"],
  [`${ANDROID} Chrome/109 MQQBrowser/6.2 TBS/046805 Mobile Safari/537.36 QQ/8.9.90`, "qq"],
  [`${ANDROID} Chrome/100 Mobile Safari/537.36 AlipayClient/10.5.60`, "alipay"],
])("%s is %s", (userAgent, messenger) => {
  expect(messengerOf(userAgent)).toBe(messenger);
});

test.each([
  `${ANDROID} Chrome/126.0.0.0 Mobile Safari/537.36`,
  `${ANDROID} Chrome/114 MQQBrowser/15.0 Mobile Safari/537.36`,
  `${ANDROID} Chrome/114 Mobile Safari/537.36 HuaweiBrowser/14.0`,
  `${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1`,
  MAC,
])("%s is a browser", (userAgent) => {
  expect(messengerOf(userAgent)).toBe(null);
});

test("an iPad that says it is a Mac is told by its touch screen", () => {
  expect(isApple(IPHONE, 5)).toBe(true);
  expect(isApple(MAC, 5)).toBe(true);
  expect(isApple(MAC, 0)).toBe(false);
  expect(isApple(ANDROID, 5)).toBe(false);
});

test("what is missing is named, the worst first", () => {
  const all = { indexedDb: true, secure: true, workers: true, styles: true };
  expect(lackOf(all)).toBe(null);
  expect(lackOf({ ...all, workers: false })).toBe("worker");
  expect(lackOf({ ...all, secure: false, workers: false })).toBe("insecure");
  expect(lackOf({ ...all, styles: false, workers: false })).toBe("old");
  expect(lackOf({ ...all, indexedDb: false, styles: false })).toBe("storage");
});
