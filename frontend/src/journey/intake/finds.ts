/** What is found of the call log: who called about what, and what was answered. */
import { PhoneCall } from "lucide";
import { type Finds, joined } from "../../search/finds";
import { dateText, tr } from "../../words";

export const finds: Finds = {
  call_entry: {
    icon: PhoneCall,
    order: 100,
    title: (call, look) => joined(call.caller, look("customer", call.customer_id)?.name),
    about: (call) => [
      call.number,
      dateText(call.received_at),
      tr(`call_entry.state.${call.state}`),
    ],
    codes: ["number", "phone", "vin_told"],
    names: ["caller", "passed_by"],
    words: ["said", "reply", "unclear", "clarification", "note"],
    also: (call, look) => [
      look("customer", call.customer_id)?.name,
      look("vehicle", call.vehicle_id)?.plate,
    ],
    list: "/calls",
  },
};
