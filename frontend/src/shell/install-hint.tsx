/** Put it on the home screen: a button where the browser offers one, words and its own signs on an iPhone; gone for good when waved away. */
import { ArrowRight, Share, Smartphone, SquarePlus } from "lucide";
import { Icon, type IconNode } from "../ui/icon";
import { t } from "./banners.words";
import { declineInstall, install, installWay } from "./install-way";

const ACTION = "flex min-h-12 items-center px-2 font-semibold underline underline-offset-4";

export function InstallHint() {
  const way = installWay();
  if (!way) return null;
  return (
    <section
      class="mx-4 mb-2 flex flex-col rounded-field border border-line bg-base-100 px-4 pt-3 pb-1 print:hidden"
      role="status"
    >
      <p class="flex items-center gap-3">
        <Icon of={Smartphone} />
        <span class="flex-1">{t("install.hint")}</span>
      </p>
      {way === "words" && (
        <p class="mt-2 flex flex-wrap items-center gap-2 font-medium">
          <Sign of={Share} text={t("install.ios_share")} />
          <Icon of={ArrowRight} class="size-4" />
          <Sign of={SquarePlus} text={t("install.ios_add")} />
        </p>
      )}
      <p class="flex flex-wrap justify-end gap-x-4">
        <button type="button" class={ACTION} onClick={declineInstall}>
          {t("install.decline")}
        </button>
        {way === "tap" && (
          <button type="button" class={ACTION} onClick={() => void install()}>
            {t("install.take")}
          </button>
        )}
      </p>
    </section>
  );
}

/** As the person will see it in the browser's own bar. */
const Sign = ({ of, text }: { of: IconNode; text: string }) => (
  <span class="flex items-center gap-2 rounded-field bg-base-200 px-3 py-2">
    <Icon of={of} class="size-6 text-info" />
    {text}
  </span>
);
