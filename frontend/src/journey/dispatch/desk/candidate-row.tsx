/** One engineer who could be sent: ticked on or off, leading or not, with what speaks for and against it. */
import { Crown, IdCard, MapPin } from "lucide";
import { useRow } from "../../../store";
import { Badge } from "../../../ui";
import { Icon } from "../../../ui/icon";
import { dateText, localName } from "../../../words";
import type { Candidate } from "./candidates";
import { t } from "./crew.words";
import type { Place } from "./crew-change";

interface CandidateRowProps {
  one: Candidate;
  /** Their place in the crew that is being put together. */
  place: Place | undefined;
  may: boolean;
  toggle: () => void;
  lead: () => void;
}

export function CandidateRow({ one, place, may, toggle, lead }: CandidateRowProps) {
  const person = useRow("person", one.id);
  const name = localName(person?.name_zh, person?.name_en);
  return (
    <li class={`flex flex-wrap items-center gap-x-4 px-4 py-1 ${place ? "bg-primary/8" : ""}`}>
      <label
        class={`flex min-h-16 min-w-60 flex-1 items-center gap-4 ${may ? "cursor-pointer" : "opacity-70"}`}
      >
        <input
          type="checkbox"
          class="size-6 accent-primary"
          checked={Boolean(place)}
          disabled={!may}
          onChange={toggle}
        />
        <span class="min-w-0 flex-1">
          <span class="block font-semibold">
            {name} <span class="font-normal text-ink-soft">{person?.employee_no}</span>
          </span>
          <span class="flex flex-wrap gap-x-4 text-sm text-ink-soft">
            <span class="inline-flex items-center gap-1">
              <Icon of={IdCard} class="size-4" />
              <span class={may && one.certified !== "ends_soon" ? "" : "font-medium text-warning"}>
                {t(`certificate.${one.certified}`, { day: dateText(one.until) })}
              </span>
            </span>
            {person?.region && (
              <span class="inline-flex items-center gap-1">
                <Icon of={MapPin} class="size-4" />
                {one.near ? t("crew.near", { region: person.region }) : person.region}
              </span>
            )}
          </span>
        </span>
        <Badge tone={one.load === 0 ? "good" : one.load < 3 ? "plain" : "wait"}>
          {t("crew.load", { n: one.load })}
        </Badge>
      </label>
      {place && <LeadMark name={name} leads={place.lead} lead={lead} />}
    </li>
  );
}

function LeadMark({ name, leads, lead }: { name: string; leads: boolean; lead: () => void }) {
  return (
    <label
      class={`flex min-h-12 cursor-pointer items-center gap-2 rounded-full border px-4 ${
        leads
          ? "border-primary bg-primary font-semibold text-primary-content"
          : "border-edge bg-base-100"
      } has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary`}
    >
      <input
        type="radio"
        name="lead"
        class="sr-only"
        checked={leads}
        aria-label={t("crew.leads", { name })}
        onChange={lead}
      />
      <Icon of={Crown} class="size-4" />
      {t("crew.lead")}
    </label>
  );
}
