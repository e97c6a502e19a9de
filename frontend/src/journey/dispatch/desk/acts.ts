/** What can be done with several jobs at once: send one engineer, who then leads each of them. */
import { UserPlus } from "lucide";
import { type Shown, send, useRows } from "../../../store";
import type { Act } from "../../../ui/desk/together";
import { whyNot } from "../../../ui/desk/why-not";
import { localName, tr } from "../../../words";
import { useEngineers } from "./about";
import { certified } from "./candidates";
import { dayOfWork } from "./unqualified";
import { t } from "./words";

type Job = Shown<"job">;

function why(job: Job, engineer: string): string | null {
  const not = whyNot("job.assign", job.id);
  if (not || !engineer) return not;
  const held = useRows("qualification", { person_id: engineer });
  const told = certified(held, job.fault_system, dayOfWork(job)).certified;
  return told === "none" || told === "ended" ? t("acts.not_certified") : null;
}

export const acts = (): readonly Act<Job>[] => [
  {
    key: "assign",
    label: tr("job.assign"),
    icon: UserPlus,
    nameOf: (job) => job.number ?? "",
    why,
    asks: {
      label: t("acts.engineer"),
      options: () =>
        useEngineers().map((one) => ({ id: one.id, name: localName(one.name_zh, one.name_en) })),
    },
    send: (job, engineer_id) =>
      send("job.assign", job.id, { engineers: [{ engineer_id, lead: true }], reason: null }),
  },
];
