/** The certificates of a person by fault system; one that runs out is told 30 days ahead. */
import { useSignal } from "@preact/signals";
import { BadgePlus, Trash2 } from "lucide";
import { create, patch, remove, type Shown, useRow, useRows } from "../../../store";
import {
  Badge,
  Button,
  commandForm,
  Field,
  List,
  ListRow,
  Sheet,
  type Tone,
  undoable,
} from "../../../ui";
import { dateText, tr } from "../../../words";
import { changesOf } from "../../form/changes";
import { t } from "../words";
import { expiryOf, type Standing } from "./expiry";
import { today } from "./today";

const TONE: Readonly<Record<Standing, Tone>> = {
  valid: "good",
  soon: "wait",
  expired: "bad",
  not_yet: "info",
};
const FIELDS = ["system", "certificate_no", "valid_from", "valid_to"] as const;
const REMOVED_AFTER_MS = 8_000;

export function Qualifications({ personId }: { personId: string }) {
  const open = useSignal<string | null>(null);
  const gone = useSignal<ReadonlySet<string>>(new Set());
  const rows = useRows("qualification", { person_id: personId }).filter(
    (one) => !gone.value.has(one.id),
  );
  const drop = (id: string) => {
    gone.value = new Set([...gone.value, id]);
    open.value = null;
    undoable(t("qualification.removed"), () => {
      gone.value = new Set([...gone.value].filter((one) => one !== id));
    });
    setTimeout(() => gone.value.has(id) && remove("qualification", id), REMOVED_AFTER_MS);
  };
  return (
    <section class="flex flex-col gap-2" aria-label={t("people.certificates")}>
      <h2 class="px-1 text-lg">{t("people.certificates")}</h2>
      {rows.length === 0 && <p class="px-1 text-ink-soft">{t("qualification.none")}</p>}
      {rows.length > 0 && (
        <List>
          {rows.map((one) => (
            <Certificate
              key={one.id}
              one={one}
              open={() => {
                open.value = one.id;
              }}
            />
          ))}
        </List>
      )}
      <Button
        icon={BadgePlus}
        onClick={() => {
          open.value = "new";
        }}
      >
        {t("qualification.add")}
      </Button>
      <Sheet
        open={open.value !== null}
        title={tr("entity.qualification")}
        onClose={() => {
          open.value = null;
        }}
      >
        {open.value && (
          <QualificationForm
            personId={personId}
            id={open.value === "new" ? null : open.value}
            drop={drop}
            close={() => {
              open.value = null;
            }}
          />
        )}
      </Sheet>
    </section>
  );
}

function Certificate({ one, open }: { one: Shown<"qualification">; open: () => void }) {
  const { standing, days } = expiryOf(one, today());
  const words = standing === "soon" ? t("expiry.in_days", { n: days }) : t(`expiry.${standing}`);
  return (
    <ListRow
      onClick={open}
      title={tr(`qualification.choice.system.${one.system}`)}
      sub={`${one.certificate_no} · ${dateText(one.valid_to)}`}
      end={<Badge tone={TONE[standing]}>{words}</Badge>}
    />
  );
}

interface QualificationFormProps {
  personId: string;
  id: string | null;
  drop: (id: string) => void;
  close: () => void;
}

function QualificationForm({ personId, id, drop, close }: QualificationFormProps) {
  const row = useRow("qualification", id);
  const form = commandForm("qualification.create", id ?? `new/${personId}`, {
    ...(row ?? {}),
    person_id: personId,
  });
  const save = () => {
    const changes = changesOf({ ...(row ?? {}) }, { ...form.values }, FIELDS);
    if (id) patch("qualification", id, changes);
    else create("qualification", { ...changes, person_id: personId });
    form.clear();
    close();
  };
  return (
    <div class="flex flex-col gap-5">
      {FIELDS.map((name) => (
        <Field key={name} of={form.bind(name)} />
      ))}
      <Button weight="primary" wide disabled={form.incomplete} onClick={save}>
        {t("qualification.save")}
      </Button>
      {id && (
        <Button weight="quiet" icon={Trash2} wide onClick={() => drop(id)}>
          {t("qualification.remove_it")}
        </Button>
      )}
    </div>
  );
}
