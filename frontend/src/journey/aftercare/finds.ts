/** What is found of what came afterwards: complaints, and the customers' own words in follow-up calls. */
import { HeartHandshake, MessageSquareWarning } from "lucide";
import { type Finds, jobName, joined } from "../../search/finds";
import { dateText, tr } from "../../words";

export const finds: Finds = {
  complaint: {
    icon: MessageSquareWarning,
    order: 105,
    title: (one, look) => joined(one.number, look("customer", one.customer_id)?.name),
    about: (one) => [
      tr(`complaint.choice.kind.${one.kind}`),
      dateText(one.received_at),
      tr(`complaint.state.${one.state}`),
    ],
    codes: ["number"],
    words: ["said", "measure", "root_cause", "prevention"],
    also: (one, look) => [look("customer", one.customer_id)?.name],
    within: (one) => ["job", one.job_id],
    list: "/complaints",
  },
  follow_up: {
    icon: HeartHandshake,
    order: 107,
    title: (one, look) => jobName(look, one.job_id),
    about: (one) => [tr(`follow_up.state.${one.state}`), dateText(one.due_at)],
    words: ["words"],
    within: (one) => ["job", one.job_id],
    list: "/follow-ups",
  },
};
