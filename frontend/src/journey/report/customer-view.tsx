/** What the customer reads before signing: everything that will be sealed, in plain words and in their language. */
import type { ComponentChildren } from "preact";
import { Card, KeyValue, Money } from "../../ui";
import { Photo } from "../../ui/photo";
import { SignatureView } from "../../ui/signature";
import { dateText, dateTimeText, kmText, listText, localName, tr } from "../../words";
import "../procedure/words/sheet";
import type { Plain, Sources } from "./content";
import { t } from "./words";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export function CustomerView({ of }: { of: Sources }) {
  const sheet = of.sheet ?? {};
  return (
    <>
      <Vehicle of={of} />
      <Part title={t("sign.complaint")}>{text(sheet.account)}</Part>
      <Part title={t("sign.cause")}>
        {text(sheet.true_cause)}
        {sheet.cause_analysis ? `\n${text(sheet.cause_analysis)}` : ""}
      </Part>
      <Part title={t("sign.done")}>{text(sheet.done)}</Part>
      <Card title={t("sign.parts")}>
        {of.parts.length === 0 ? t("sign.no_parts") : <Lines parts={of.parts} />}
      </Card>
      {of.compensations.length > 0 && (
        <Card title={t("sign.compensation")}>
          <KeyValue
            facts={of.compensations.map((one) => [
              tr(`compensation.choice.kind.${text(one.kind)}`),
              <span key={text(one.id)}>
                <Money fen={Number(one.amount_fen)} /> {text(one.reason)}
              </span>,
            ])}
          />
        </Card>
      )}
      <Rest of={of} />
      <Pictures photos={of.photos} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <Card title={title}>
      <p class="text-lg leading-relaxed whitespace-pre-wrap">{children}</p>
    </Card>
  );
}

function Vehicle({ of }: { of: Sources }) {
  const [vehicle, sheet] = [of.vehicle ?? {}, of.sheet ?? {}];
  const lead = of.people[0];
  const verdict = text(sheet.warranty_verdict);
  return (
    <Card title={t("sign.vehicle")}>
      <KeyValue
        facts={[
          [t("sign.plate"), text(vehicle.plate)],
          [
            t("sign.vin"),
            <span key="vin" class="font-mono">
              {text(vehicle.vin)}
            </span>,
          ],
          [t("sign.model"), localName(text(of.model?.name_zh), text(of.model?.name_en))],
          [tr("sheet.field.odometer_km"), kmText(sheet.odometer_km as number | null)],
          [t("sign.warranty"), verdict && t(`sign.warranty.${verdict}` as "sign.warranty.in")],
          [t("sign.engineer"), lead && localName(text(lead.name_zh), text(lead.name_en))],
          [
            t("sign.time"),
            [of.job.arrived_at, sheet.finished_at]
              .filter(Boolean)
              .map((at) => dateTimeText(text(at)))
              .join(" – "),
          ],
        ]}
      />
    </Card>
  );
}

function Lines({ parts }: { parts: readonly Plain[] }) {
  return (
    <ul class="flex flex-col gap-3">
      {parts.map((part) => (
        <li key={text(part.id)} class="text-lg">
          <span class="font-semibold">
            {text(part.name)} × {String(part.quantity)}
          </span>
          <span class="block text-base text-ink-soft">
            {[
              text(part.reason),
              part.old_fate &&
                t(`sign.old_part.${text(part.old_fate)}` as "sign.old_part.returned"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Rest({ of }: { of: Sources }) {
  const sheet = of.sheet ?? {};
  const guidance = (sheet.guidance as string[] | null) ?? [];
  const next = [
    dateText(text(sheet.next_maintenance_on)),
    kmText(sheet.next_maintenance_km as number | null),
  ];
  const strokes = sheet.declined_strokes as never;
  return (
    <>
      <Card title={t("sign.guidance")}>
        <KeyValue
          facts={[
            [
              t("sign.guidance"),
              listText(guidance.map((one) => tr(`sheet.choice.guidance.${one}`))),
            ],
            [t("sign.next"), next.filter(Boolean).join(" / ")],
            [tr("sheet.field.advice"), text(sheet.advice)],
            [
              t("sign.collected"),
              of.report.collected_fen ? (
                <Money key="fen" fen={Number(of.report.collected_fen)} />
              ) : null,
            ],
          ]}
        />
      </Card>
      {sheet.declined_work ? (
        <Card title={t("sign.declined")}>
          <p class="mb-3 text-lg whitespace-pre-wrap">{text(sheet.declined_work)}</p>
          {strokes && <SignatureView strokes={strokes} name={text(sheet.declined_name)} />}
        </Card>
      ) : null}
    </>
  );
}

function Pictures({ photos }: { photos: readonly Plain[] }) {
  const shown = photos.filter((photo) => photo.step !== "sign");
  if (shown.length === 0) return null;
  return (
    <Card title={t("sign.photos", { n: shown.length })}>
      <ul class="grid grid-cols-3 gap-2">
        {shown.map((photo) => (
          <li key={text(photo.id)} class="aspect-square overflow-hidden rounded-field bg-base-300">
            <Photo id={text(photo.id)} small />
          </li>
        ))}
      </ul>
    </Card>
  );
}
