/** The way to a printed form: opens the office's PDF beside the app. Not there without a network, for the office draws it. */
import { Printer } from "lucide";
import { Icon } from "../ui";
import { syncStatus } from "./session";

export function PaperLink({ href, label }: { href: string; label: string }) {
  if (!syncStatus.value?.online) return null;
  return (
    <a
      class="inline-flex min-h-12 items-center gap-2 rounded-field px-3 font-medium text-primary hover:bg-base-200"
      href={href}
      target="_blank"
      rel="noopener"
    >
      <Icon of={Printer} />
      {label}
    </a>
  );
}
