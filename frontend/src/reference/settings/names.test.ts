/** Every declared setting has a name, every stage of settings a heading, in both languages. */
import { expect, test } from "vitest";
import { SETTINGS } from "../../contract/settings";
import { setLanguage, tr } from "../../words";
import { t } from "./words";

test.each(["zh-CN", "en"] as const)("%s: nothing is called by its code", (language) => {
  setLanguage(language);
  const names = Object.keys(SETTINGS);
  expect(names.filter((name) => tr(`setting.name.${name}`) === `setting.name.${name}`)).toEqual([]);
  const stages = [...new Set(names.map((name) => name.split(".")[0]))];
  const nameless = stages.filter((stage) => {
    const key = `house.${stage}`;
    return t(key as "house.report") === key;
  });
  expect(nameless).toEqual([]);
});
