/** How the customer confirms: by hand, by a stamp on paper; or why not: refused, absent. */
import type { Signal } from "@preact/signals";
import { patch, useRow, useRows } from "../../store";
import { Button, bind, Card, type CommandForm, TextField } from "../../ui";
import { PhotoStrip } from "../../ui/photo";
import { Signature } from "../../ui/signature";
import type { Stroke } from "../../ui/signature-lines";
import { tr } from "../../words";
import type { Path } from "./sealing";
import { t } from "./words";

const PATHS: readonly Path[] = ["signed", "sealed_paper", "refused", "absent"];
const ROLES = ["owner", "driver", "fleet", "other"] as const;
const STARS = [1, 2, 3, 4, 5] as const;

interface ConfirmProps {
  jobId: string;
  reportId: string;
  form: CommandForm;
  path: Signal<Path>;
  strokes: Signal<Stroke[]>;
}

export function Confirm({ jobId, reportId, form, path, strokes }: ConfirmProps) {
  const present = path.value === "signed" || path.value === "sealed_paper";
  return (
    <>
      {present && <Opinion reportId={reportId} />}
      <Card title={t("sign.who")}>
        <div class="flex flex-col gap-5">
          {present && (
            <>
              <TextField of={form.bind("signer_name")} needed />
              <Roles form={form} />
              <TextField of={form.bind("signer_phone")} keyboard="tel" />
            </>
          )}
          {path.value === "signed" && (
            <section aria-label={t("sign.here")}>
              <h3 class="mb-2 font-medium">{t("sign.here")}</h3>
              <Signature
                strokes={strokes.value}
                onChange={(next) => {
                  strokes.value = next;
                  form.set({ strokes: next });
                }}
              />
            </section>
          )}
          {path.value === "sealed_paper" && (
            <PhotoStrip
              of={{ job_id: jobId, step: "sign", subject: "seal" }}
              label={t("sign.stamp")}
              needed
            />
          )}
          {!present && <TextField of={form.bind("reason")} needed long />}
          {path.value === "absent" && <TextField of={form.bind("witness")} needed />}
        </div>
      </Card>
      <details>
        <summary class="min-h-12 cursor-pointer py-3 text-ink-soft">{t("sign.paths")}</summary>
        <div class="flex flex-wrap gap-2">
          {PATHS.map((one) => (
            <Button
              key={one}
              weight={path.value === one ? "primary" : "plain"}
              onClick={() => {
                path.value = one;
              }}
            >
              {tr(`report.choice.signature_path.${one}`)}
            </Button>
          ))}
        </div>
      </details>
    </>
  );
}

/** In what name somebody signs: a tap for the usual ones. */
export function Roles({ form }: { form: CommandForm }) {
  return (
    <div>
      <p class="mb-2 font-medium">{tr("report.field.signer_role")}</p>
      <div class="mb-3 flex flex-wrap gap-2">
        {ROLES.map((role) => {
          const word = t(`sign.role.${role}`);
          return (
            <Button
              key={role}
              weight={form.values.signer_role === word ? "primary" : "plain"}
              onClick={() => form.set({ signer_role: word })}
            >
              {word}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

function Opinion({ reportId }: { reportId: string }) {
  const report = useRow("report", reportId);
  return (
    <Card title={t("sign.rating")}>
      <fieldset
        class="mb-4 flex max-w-full min-w-0 gap-1 sm:max-w-80 *:min-w-0 *:flex-1"
        aria-label={t("sign.rating")}
      >
        {STARS.map((n) => (
          <button
            key={n}
            type="button"
            class={`grid h-14 place-items-center rounded-full text-[min(2.25rem,11vw)] ${(report?.rating ?? 0) >= n ? "text-accent" : "text-ink-soft"}`}
            aria-label={t("sign.stars", { n })}
            aria-pressed={report?.rating === n}
            onClick={() => patch("report", reportId, { rating: n })}
          >
            {(report?.rating ?? 0) >= n ? "★" : "☆"}
          </button>
        ))}
      </fieldset>
      <TextField of={bind("report", reportId, "opinion")} long />
    </Card>
  );
}

/** What the chosen way still lacks; the office asks the same (report/rules/confirmation.py). */
export function lacks(
  path: Path,
  form: CommandForm,
  strokes: readonly Stroke[],
  sealPhotoId: string | null,
): boolean {
  const told = (name: string) => String(form.values[name] ?? "").trim() !== "";
  if (path === "signed")
    return (
      !strokes.some((stroke) => stroke.length >= 2) || !told("signer_name") || !told("signer_role")
    );
  if (path === "sealed_paper") return sealPhotoId === null || !told("signer_name");
  if (path === "refused") return !told("reason");
  return !told("reason") || !told("witness");
}

export const useSealPhoto = (jobId: string): string | null =>
  useRows("photo", { job_id: jobId })
    .filter((one) => one.subject === "seal")
    .at(-1)?.id ?? null;
