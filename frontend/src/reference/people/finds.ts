/** What is found of colleagues: name in both languages, staff number, phone. */
import { UserRound } from "lucide";
import type { Finds } from "../../search/finds";
import { currentActor } from "../../store";
import { listText, localName, tr } from "../../words";

export const finds: Finds = {
  person: {
    icon: UserRound,
    order: 35,
    title: (person) => localName(person.name_zh, person.name_en),
    about: (person) => [
      person.employee_no,
      listText((person.roles ?? []).map((role) => tr(`person.choice.roles.${role}`))),
      person.region,
    ],
    codes: ["employee_no", "phone"],
    names: ["name_zh", "name_en", "region"],
    at: (person) =>
      currentActor.value.roles.includes("administrator") ? `/admin/people/${person.id}` : null,
    list: "/admin/people",
  },
};
