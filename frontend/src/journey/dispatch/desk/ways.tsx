/** The four ways to look at the same jobs: board, list, map, timeline; each key is the first letter of its place. */
import { ChartGantt, LayoutDashboard, MapPinned, Rows3 } from "lucide";
import { Button } from "../../../ui";
import { path } from "../../../ui/navigation";
import { t as say } from "./ways.words";

const WAYS = [
  ["/board", LayoutDashboard, "ways.board", "b"],
  ["/jobs-list", Rows3, "ways.list", "l"],
  ["/board/map", MapPinned, "ways.map", "m"],
  ["/board/timeline", ChartGantt, "ways.timeline", "t"],
] as const;

export const Ways = () => (
  <nav class="flex flex-wrap gap-1 print:hidden" aria-label={say("ways.label")}>
    {WAYS.filter(([to]) => to !== path.value).map(([to, icon, word, key]) => (
      <Button key={to} weight="quiet" icon={icon} href={to} hotkey={key}>
        {say(word)}
      </Button>
    ))}
  </nav>
);
