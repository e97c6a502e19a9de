/** In the header of every screen at a desk: the screen on paper, and what the keys do. */
import { Keyboard, Printer } from "lucide";
import { Icon } from "../icon";
import { t } from "./words";

export const showHelp = () => void import("./keys-help").then(({ showKeys }) => showKeys());

const TOOLS = [
  [Printer, "tools.print", () => print()],
  [Keyboard, "tools.keys", showHelp],
] as const;

export const Tools = () => (
  <>
    {TOOLS.map(([icon, word, act]) => (
      <button
        key={word}
        type="button"
        class="hidden size-12 place-items-center rounded-full hover:bg-base-300 lg:grid"
        aria-label={t(word)}
        title={t(word)}
        onClick={act}
      >
        <Icon of={icon} class="size-5" />
      </button>
    ))}
  </>
);
