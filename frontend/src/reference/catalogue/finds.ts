/** What is found of the catalogues: parts by number, name and initials, pages of the library, faults, suppliers. */
import { BookOpen, Cog, Factory, TriangleAlert } from "lucide";
import type { Finds } from "../../search/finds";
import { localName, tr } from "../../words";

export const finds: Finds = {
  part: {
    icon: Cog,
    order: 40,
    title: (part) => localName(part.name_zh, part.name_en),
    about: (part) => [part.number, part.spec],
    codes: ["number", "initials"],
    names: ["name_zh", "name_en"],
    words: ["spec", "models"],
    also: (part, look) => [look("supplier", part.supplier_id)?.code],
    list: "/admin/catalogue",
  },
  bulletin: {
    icon: BookOpen,
    order: 45,
    title: (one) => localName(one.title_zh, one.title_en),
    about: (one) => [one.number, tr(`bulletin.choice.kind.${one.kind}`)],
    codes: ["number"],
    names: ["title_zh", "title_en"],
    words: ["text_zh", "text_en", "models"],
  },
  fault: {
    icon: TriangleAlert,
    order: 170,
    title: (one) => localName(one.name_zh, one.name_en),
    about: (one) => [one.code, tr(`fault.choice.level.${one.level}`)],
    codes: ["code"],
    names: ["name_zh", "name_en"],
  },
  supplier: {
    icon: Factory,
    order: 180,
    title: (one) => localName(one.name_zh, one.name_en),
    about: (one) => [one.code, one.phone],
    codes: ["code", "phone"],
    names: ["name_zh", "name_en"],
    words: ["makes"],
  },
};
