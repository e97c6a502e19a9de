/** One entry of a catalogue, new or to be changed. */
import type { ScreenProps } from "../../../shell/route";
import { useRow, useRows } from "../../../store";
import { NotFound, navigate, type Option, Page, RowMark } from "../../../ui";
import { localName, tr } from "../../../words";
import { type FormSpec, RecordForm, SaveButton } from "../../form/record-form";
import { t } from "../words";
import { isKind, type Kind, nameOf, SPECS_OF } from "./kinds";

const suppliers = (): Option[] =>
  useRows("supplier").map((one) => ({
    id: one.id,
    title: localName(one.name_zh, one.name_en),
    sub: one.code,
    find: [one.code, one.name_zh, one.name_en],
  }));

const formOf = (kind: Kind, id: string | null): FormSpec => ({
  entity: kind,
  id,
  groups: SPECS_OF[kind].groups.map(([title, fields]) => ({
    title: t(`catalogue.group.${title}`),
    fields,
  })),
  options: { supplier_id: suppliers },
  ...(SPECS_OF[kind].codes && { codes: SPECS_OF[kind].codes }),
  onSaved: (made) => !id && navigate(`/admin/catalogue/${kind}/${made}`, { replace: true }),
});

export default function CatalogueEntry({ params }: ScreenProps) {
  const { entity, id } = params;
  if (!isKind(entity)) return <NotFound />;
  return <Entry key={`${entity}/${id}`} kind={entity} id={id === "new" ? null : (id ?? null)} />;
}

function Entry({ kind, id }: { kind: Kind; id: string | null }) {
  const row = useRow(kind, id);
  if (id && !row) return <NotFound />;
  const spec = formOf(kind, id);
  const name = tr(`entity.${kind}`);
  return (
    <Page
      title={row ? nameOf(row as never) : t("catalogue.new", { kind: name })}
      back={`/admin/catalogue?show=${kind}`}
      sub={
        row && (
          <>
            <span>{name}</span>
            <RowMark entity={kind} id={row.id} />
          </>
        )
      }
      action={<SaveButton {...spec} />}
    >
      <RecordForm {...spec} />
    </Page>
  );
}
