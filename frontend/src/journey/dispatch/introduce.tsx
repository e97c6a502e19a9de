/** The card one shows the customer 自报家门: who has come, from where, with which number. Fills the whole screen. */
import { ArrowLeft, Check } from "lucide";
import { useEffect } from "preact/hooks";
import type { ScreenProps } from "../../shell/route";
import { SyncMark } from "../../shell/sync-pill";
import { currentActor, patch, useRow, useWriting } from "../../store";
import { Button, goBack, NotFound, navigate } from "../../ui";
import { localName, tr } from "../../words";
import { useSheet } from "./facts";
import { keepOwnPhoto, useOwnPhoto } from "./own-photo";
import { t } from "./words";

/** Two letters for a Latin name, the last two characters of a Chinese one. */
const initials = (name: string): string =>
  /^[\x20-\x7e]+$/.test(name)
    ? name
        .split(" ")
        .map((word) => word[0] ?? "")
        .join("")
        .slice(0, 2)
    : name.slice(-2);

export default function Introduce({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const sheet = useSheet(id);
  const person = useRow("person", currentActor.value.id);
  const vehicle = useRow("vehicle", job?.vehicle_id);
  const mayWrite = useWriting("sheet", sheet?.id).allowed;
  useEffect(() => void keepOwnPhoto(person?.photo_sha256), [person?.photo_sha256]);
  if (!job) return <NotFound />;
  const name = localName(person?.name_zh, person?.name_en);
  const back = () => goBack(`/jobs/${id}`);
  const said = () => {
    if (sheet && mayWrite) patch("sheet", sheet.id, { introduced: true });
    const safe = (sheet?.safety?.length ?? 0) > 0;
    navigate(safe ? `/jobs/${id}` : `/jobs/${id}/safety`, { replace: true });
  };
  const about = {
    name,
    plate: vehicle?.plate ?? "",
    system: job.fault_system ? tr(`job.choice.fault_system.${job.fault_system}`) : "",
  };
  return (
    <main class="mx-auto flex min-h-dvh max-w-2xl flex-col gap-6 bg-base-100 p-6">
      <div class="-mt-2 -ml-3 flex items-center justify-between gap-3">
        <Button weight="quiet" icon={ArrowLeft} onClick={back}>
          {t("introduce.back")}
        </Button>
        <SyncMark />
      </div>
      <div class="flex flex-1 flex-col items-center justify-center gap-4 text-center">
        <p class="text-lg text-ink-soft">{t("introduce.company")}</p>
        <Face name={name} photo={useOwnPhoto(person?.photo_sha256)} />
        <h1 class="text-4xl">{name}</h1>
        <p class="text-xl">{t("introduce.title")}</p>
        <p class="text-2xl font-semibold tabular-nums">
          {t("introduce.number")} {person?.employee_no}
        </p>
        <p class="mt-6 max-w-md text-xl leading-relaxed">
          {t(about.plate && about.system ? "introduce.say" : "introduce.say_short", about)}
        </p>
      </div>
      {mayWrite && (
        <Button weight="primary" icon={Check} wide onClick={said}>
          {t("introduce.done")}
        </Button>
      )}
    </main>
  );
}

function Face({ name, photo }: { name: string; photo: string | null }) {
  if (photo) return <img class="size-48 rounded-full object-cover" src={photo} alt={name} />;
  return (
    <span class="grid size-36 place-items-center rounded-full bg-primary text-[calc(var(--spacing)*12)] leading-none whitespace-nowrap font-semibold text-primary-content">
      {initials(name)}
    </span>
  );
}
