/** What each catalogue shows of its entries: the columns of its list, the groups of its form, what it is searched by. */
import type { Records } from "../../../contract/records";
import type { Shown } from "../../../store";
import { localName } from "../../../words";

export const KINDS = [
  "part",
  "supplier",
  "vehicle_model",
  "warranty_rule",
  "fault",
  "measurement_template",
  "bulletin",
] as const;
export type Kind = (typeof KINDS)[number];
export type Entry = Shown<Kind>;

export const isKind = (word: string | undefined): word is Kind =>
  KINDS.some((kind) => kind === word);

interface KindSpec {
  columns: readonly string[];
  /** Keys of the groups' titles with the fields in each. */
  groups: readonly (readonly [
    title: "names" | "use" | "stock" | "text" | "limits",
    readonly string[],
  ])[];
  find: readonly string[];
  codes?: readonly string[];
}

export const SPECS_OF: Readonly<Record<Kind, KindSpec>> = {
  part: {
    columns: ["number", "name_zh", "name_en", "part_class", "unit", "price_fen", "minimum"],
    groups: [
      ["names", ["number", "name_zh", "name_en", "initials", "spec"]],
      ["use", ["part_class", "system", "models", "serialised"]],
      ["stock", ["unit", "price_fen", "minimum", "supplier_id"]],
    ],
    find: ["number", "name_zh", "name_en", "initials", "spec"],
    codes: ["number"],
  },
  supplier: {
    columns: ["code", "name_zh", "name_en", "phone", "makes"],
    groups: [["names", ["code", "name_zh", "name_en", "phone", "email", "makes"]]],
    find: ["code", "name_zh", "name_en", "makes"],
    codes: ["code"],
  },
  vehicle_model: {
    columns: ["code", "name_zh", "name_en", "kind", "fuel"],
    groups: [["names", ["code", "name_zh", "name_en", "kind", "fuel"]]],
    find: ["code", "name_zh", "name_en"],
    codes: ["code"],
  },
  warranty_rule: {
    columns: [
      "version",
      "model_code",
      "part_class",
      "use",
      "contract",
      "months",
      "km",
      "valid_from",
      "valid_to",
    ],
    groups: [
      ["names", ["version", "model_code", "part_class", "use", "contract"]],
      ["limits", ["months", "km", "hours", "start", "inheritance", "valid_from", "valid_to"]],
    ],
    find: ["version", "model_code", "contract"],
  },
  fault: {
    columns: ["code", "name_zh", "name_en", "level", "system", "parent_code"],
    groups: [["names", ["code", "parent_code", "level", "system", "name_zh", "name_en"]]],
    find: ["code", "name_zh", "name_en"],
    codes: ["code", "parent_code"],
  },
  measurement_template: {
    columns: ["code", "name_zh", "name_en", "system", "low", "high", "unit"],
    groups: [
      ["names", ["code", "name_zh", "name_en", "system"]],
      ["limits", ["unit", "low", "high"]],
    ],
    find: ["code", "name_zh", "name_en"],
  },
  bulletin: {
    columns: ["number", "title_zh", "title_en", "kind", "system", "published_on"],
    groups: [
      ["names", ["number", "kind", "system", "models", "published_on"]],
      ["text", ["title_zh", "text_zh", "title_en", "text_en"]],
    ],
    find: ["number", "title_zh", "title_en", "text_zh", "text_en"],
    codes: ["number"],
  },
};

/** What an entry is called. */
export function nameOf(
  entry: Partial<Records["part"] & Records["bulletin"] & Records["warranty_rule"]>,
): string {
  return (
    localName(entry.name_zh, entry.name_en) ||
    localName(entry.title_zh, entry.title_en) ||
    [entry.version, entry.model_code].filter(Boolean).join(" · ")
  );
}

export const member = (entry: object, field: string): unknown =>
  (entry as Record<string, unknown>)[field];
