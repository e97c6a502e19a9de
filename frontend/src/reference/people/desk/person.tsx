/** One member of staff: names, roles, whether active; the certificates that decide what they may be sent to. */
import type { ScreenProps } from "../../../shell/route";
import { useRow } from "../../../store";
import { NotFound, navigate, Page, RowMark } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { localName } from "../../../words";
import { type FormSpec, RecordForm, SaveButton } from "../../form/record-form";
import { t } from "../words";
import { Access } from "./access";
import { Portrait } from "./portrait";
import { Qualifications } from "./qualifications";

const formOf = (id: string | null): FormSpec => ({
  entity: "person",
  id,
  groups: [
    { title: t("person.who"), fields: ["employee_no", "name_zh", "name_en", "phone", "email"] },
    { title: t("person.work"), fields: ["roles", "region", "language", "active"] },
  ],
  start: { active: true, language: "zh-CN" },
  onSaved: (made) => !id && navigate(`/admin/people/${made}`, { replace: true }),
});

export default function Person({ params }: ScreenProps) {
  const id = params.id === "new" ? null : (params.id ?? null);
  const row = useRow("person", id);
  if (id && !row) return <NotFound />;
  const spec = formOf(id);
  const form = <RecordForm key={id} {...spec} />;
  return (
    <Page
      title={row ? localName(row.name_zh, row.name_en) : t("people.new")}
      back="/admin/people"
      wide={row !== undefined}
      sub={
        row && (
          <>
            <span>{row.employee_no}</span>
            <RowMark entity="person" id={row.id} />
          </>
        )
      }
      action={<SaveButton {...spec} />}
    >
      {row ? (
        <Split
          side={
            <>
              <Portrait id={row.id} />
              <Qualifications personId={row.id} />
              <Access personId={row.id} name={localName(row.name_zh, row.name_en)} />
            </>
          }
        >
          {form}
        </Split>
      ) : (
        form
      )}
    </Page>
  );
}
