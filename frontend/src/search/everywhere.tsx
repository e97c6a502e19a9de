/** Under the search box of a list: the same question to everything on this device. */
import { Search } from "lucide";
import { Icon } from "../ui/icon";
import { t } from "./nav.words";

export function Everywhere({ question }: { question: string }) {
  if (!question.trim()) return null;
  return (
    <a
      href={`/search?q=${encodeURIComponent(question.trim())}`}
      class="flex min-h-12 items-center gap-2 self-start px-1 font-medium text-primary"
    >
      <Icon of={Search} />
      {t("find.everywhere")}
    </a>
  );
}
