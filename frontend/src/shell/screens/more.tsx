/**
 * Everything that does not fit into the phone's bar: the other places, and the shell's own screens.
 */
import { Bell, ChevronRight, CloudUpload, Search, Settings, TriangleAlert } from "lucide";
import { t as find } from "../../search/nav.words";
import { Icon, type IconNode } from "../../ui/icon";
import { Card, Page } from "../../ui/page";
import { localName } from "../../words";
import { needsPerson } from "../needs-person";
import { person } from "../session";
import { navFor } from "../stages";
import { t } from "../words";

interface Place {
  path: string;
  icon: IconNode;
  label: string;
  count?: number;
}

export default function More() {
  const who = person.value;
  const own = navFor(who?.roles ?? [])
    .slice(4)
    .map((entry): Place => ({ ...entry, label: entry.label(), count: entry.count?.() ?? 0 }));
  const tray = needsPerson();
  const shell: Place[] = [
    { path: "/search", icon: Search, label: find("find.title") },
    { path: "/tray", icon: TriangleAlert, label: t("nav.tray"), count: tray },
    { path: "/notices", icon: Bell, label: t("nav.notices") },
    { path: "/sync", icon: CloudUpload, label: t("nav.sync") },
    { path: "/settings", icon: Settings, label: t("nav.settings") },
  ];
  return (
    <Page title={localName(who?.name_zh, who?.name_en)} sub={who?.employee_no}>
      {own.length > 0 && <Places places={own} />}
      <Places places={shell} />
    </Page>
  );
}

function Places({ places }: { places: readonly Place[] }) {
  return (
    <Card flush>
      <ul class="divide-y divide-line">
        {places.map((place) => (
          <li key={place.path}>
            <a href={place.path} class="flex min-h-14 items-center gap-3 px-4 hover:bg-base-200">
              <Icon of={place.icon} class="size-6 text-primary" />
              <span class="flex-1">{place.label}</span>
              {(place.count ?? 0) > 0 && (
                <span class="rounded-full bg-accent px-2 text-sm font-semibold text-accent-content">
                  {place.count}
                </span>
              )}
              <Icon of={ChevronRight} class="size-5 text-ink-soft" />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
