/** What is found of customers: name, code, person to call, place. */
import { Building2 } from "lucide";
import type { Finds } from "../../search/finds";
import { tr } from "../../words";

export const finds: Finds = {
  customer: {
    icon: Building2,
    order: 30,
    title: (customer) => customer.name,
    about: (customer) => [
      customer.code,
      tr(`customer.choice.kind.${customer.kind}`),
      customer.contact_name,
      customer.city,
    ],
    codes: ["code", "phone"],
    names: ["name", "contact_name", "address", "city", "region"],
    list: "/admin/customers",
  },
};
