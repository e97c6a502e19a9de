/** Parts of the frame that come right after the first screen, which is not to wait for them. */
import { Search } from "lucide";
import { t } from "../search/nav.words";
import { Icon } from "../ui/icon";

export { Banners } from "./banners";

/** In the header: the way to everything on this device. */
export const FindLink = () => (
  <a
    href="/search"
    class="grid size-12 shrink-0 place-items-center rounded-full hover:bg-base-300"
    title={t("find.title")}
  >
    <Icon of={Search} class="size-6" />
    <span class="sr-only">{t("find.title")}</span>
  </a>
);
