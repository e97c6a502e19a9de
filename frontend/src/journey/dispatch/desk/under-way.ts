/** The jobs that the filter of the desk lets through and that are neither closed nor cancelled. Subscribes the caller. */
import { type Shown, useRows } from "../../../store";
import { type About, useAbout } from "./about";
import { passes, useFilter } from "./filter";

export interface UnderWay {
  job: Shown<"job">;
  about: About;
}

const OPEN = [
  "opened",
  "dispatched",
  "accepted",
  "travelling",
  "on_site",
  "left",
  "returned",
] as const;

export function useUnderWay(): UnderWay[] {
  const filter = useFilter();
  return OPEN.flatMap((state) => useRows("job", { state }))
    .map((job) => ({ job, about: useAbout(job) }))
    .filter(({ job, about }) => passes(filter, job, about))
    .sort((a, b) => (a.about.due ?? "9999").localeCompare(b.about.due ?? "9999"));
}
