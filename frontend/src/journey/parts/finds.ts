/** What is found of the movement of parts: requisitions and their lines, old parts by tag and name. */
import { PackageOpen, PackageSearch, Recycle } from "lucide";
import { type Finds, jobName, joined } from "../../search/finds";
import { localName, tr } from "../../words";

export const finds: Finds = {
  requisition: {
    icon: PackageOpen,
    order: 80,
    title: (one) => joined(one.number, tr(`requisition.state.${one.state}`)),
    about: (one, look) => [jobName(look, one.job_id)],
    codes: ["number", "waybill"],
    words: ["proposal", "decision"],
    within: (one) => ["job", one.job_id],
    list: "/desk/requisitions",
  },
  requisition_line: {
    icon: PackageSearch,
    order: 85,
    title: (one, look) => {
      const part = look("part", one.part_id);
      return joined(part?.number, localName(part?.name_zh, part?.name_en));
    },
    about: (one, look) => {
      const paper = look("requisition", one.requisition_id);
      return [paper?.number, jobName(look, paper?.job_id)];
    },
    codes: ["serials"],
    words: ["reason", "cut_reason"],
    also: (one, look) => {
      const part = look("part", one.part_id);
      return [part?.number, part?.name_zh, part?.name_en];
    },
    within: (one) => ["requisition", one.requisition_id],
  },
  old_part: {
    icon: Recycle,
    order: 90,
    title: (one) => joined(one.tag, one.name),
    about: (one, look) => [tr(`old_part.state.${one.state}`), jobName(look, one.job_id)],
    codes: ["tag", "part_number", "waybill", "box"],
    names: ["name"],
    words: ["remark"],
    within: (one) => ["job", one.job_id],
    list: "/desk/old-parts",
  },
};
