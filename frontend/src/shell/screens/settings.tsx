/**
 * This person's settings on this device: language, look, devices, passkey, storage, and the way out.
 */
import { useSignal } from "@preact/signals";
import { LogOut } from "lucide";
import type { ComponentChildren } from "preact";
import { Button } from "../../ui/button";
import { Card, Page } from "../../ui/page";
import { language, localName } from "../../words";
import { SIZES, setSize, setTheme, size, THEMES, theme } from "../look";
import { changeLanguage, person } from "../session";
import { Devices } from "./devices";
import { OwnKeys } from "./own-keys";
import { SignOut } from "./sign-out";
import { Storage } from "./storage";
import { t } from "./words";

export default function Settings() {
  const leaving = useSignal(false);
  const who = person.value;
  return (
    <Page title={t("settings.title")} back="/" sub={localName(who?.name_zh, who?.name_en)}>
      <Card title={t("settings.language")}>
        <Pick chosen={language.value} choose={changeLanguage} of={["zh-CN", "en"]} name="language">
          {(choice) => (choice === "en" ? "English" : "中文")}
        </Pick>
      </Card>
      <Card title={t("settings.theme")}>
        <Pick chosen={theme.value} choose={setTheme} of={THEMES} name="theme">
          {(choice) => t(`settings.theme.${choice}`)}
        </Pick>
      </Card>
      <Card title={t("settings.size")}>
        <Pick chosen={size.value} choose={setSize} of={SIZES} name="size">
          {(choice) => t(`settings.size.${choice}`)}
        </Pick>
      </Card>
      <Devices />
      <OwnKeys />
      <Storage />
      <Button
        icon={LogOut}
        onClick={() => {
          leaving.value = true;
        }}
        wide
      >
        {t("settings.sign_out")}
      </Button>
      <SignOut open={leaving} />
    </Page>
  );
}

interface PickProps<T extends string> {
  name: string;
  of: readonly T[];
  chosen: T;
  choose: (choice: T) => void;
  children: (choice: T) => ComponentChildren;
}

/** One of a few, as a row of large radio buttons. */
function Pick<T extends string>({ name, of, chosen, choose, children }: PickProps<T>) {
  return (
    <div class="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {of.map((choice) => (
        <label
          key={choice}
          class={`flex min-h-12 cursor-pointer items-center justify-center rounded-field border px-2 text-center has-focus-visible:outline-3 has-focus-visible:outline-primary ${
            choice === chosen
              ? "border-primary bg-primary font-semibold text-primary-content"
              : "border-edge"
          }`}
        >
          <input
            class="sr-only"
            type="radio"
            name={name}
            checked={choice === chosen}
            onChange={() => choose(choice)}
          />
          {children(choice)}
        </label>
      ))}
    </div>
  );
}
