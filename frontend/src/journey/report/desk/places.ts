/** A place in the signed content ("parts.0.quantity") in the words of the records. Looks words up. */
import { tr } from "../../../words";
import { t } from "./words";

/** Where the content's chapters come from; a chapter that is missing here is told by its own name. */
const RECORD: Readonly<Record<string, string>> = {
  listen: "sheet",
  look: "sheet",
  check: "sheet",
  resolve: "sheet",
  parts: "replaced_part",
  compensation: "compensation",
  vehicle: "vehicle",
  job: "job",
  report: "report",
  times: "job",
};

const CHAPTERS = new Set(
  "report organisation job engineers customer vehicle times place listen look check resolve parts compensation photos signature".split(
    " ",
  ),
);

/** "换件 1：数量", "处理：处理措施". */
export function placeName(path: string): string {
  const [chapter = "", ...rest] = path.split(".");
  const last = rest.at(-1) ?? "";
  const place = rest.find((part) => /^\d+$/.test(part));
  const record = RECORD[chapter];
  const field = record && tr(`${record}.field.${last}`, {}, "");
  const named = CHAPTERS.has(chapter)
    ? t(`chapter.${chapter}` as "chapter.report")
    : tr(`report.field.${chapter}`, {}, chapter);
  const numbered = place === undefined ? named : `${named} ${Number(place) + 1}`;
  return field ? t("chapter.field", { chapter: numbered, field }) : numbered;
}
