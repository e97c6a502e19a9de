/**
 * Drawing on a photo with one finger. The photo itself stays as it was; what is kept is a copy that names it.
 */
import { useSignal } from "@preact/signals";
import { Circle, Grid2x2, MoveUpRight, Undo2 } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import type { CommandArgs } from "../../contract/commands";
import { theStore, useRow } from "../../store";
import { Button } from "../button";
import { keepPhoto } from "../camera";
import { Icon, type IconNode } from "../icon";
import { fileUrl } from "../photo";
import { Sheet } from "../sheet";
import { Loading } from "../states";
import { toast } from "../toast";
import { isDrawn, type Mark, type Point, paint, TOOLS, type Tool, toPicture } from "./marks";
import { t } from "./words";

const ICONS: Record<Tool, IconNode> = { arrow: MoveUpRight, circle: Circle, blur: Grid2x2 };
const QUALITY = 0.88;

/** The picture of a photo: its bytes on this device, else the server's. */
async function pictureOf(id: string, sha256: string | null | undefined): Promise<ImageBitmap> {
  const kept = theStore().files.entries.value.has(id) ? await theStore().files.get(id) : null;
  if (kept) return createImageBitmap(new Blob([kept.bytes], { type: kept.mime }));
  if (!sha256) throw new Error("no picture");
  const answer = await fetch(fileUrl(sha256));
  if (!answer.ok) throw new Error("no picture");
  return createImageBitmap(await answer.blob());
}

export default function Annotate({ id, close }: { id: string; close: (drawn: boolean) => void }) {
  const photo = useRow("photo", id);
  const picture = useSignal<ImageBitmap | "loading" | "away">("loading");
  const tool = useSignal<Tool>("arrow");
  const marks = useSignal<readonly Mark[]>([]);
  const busy = useSignal(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const sha256 = photo?.sha256;

  useEffect(() => {
    let gone = false;
    pictureOf(id, sha256).then(
      (found) => {
        if (!gone) picture.value = found;
      },
      () => {
        if (!gone) picture.value = "away";
      },
    );
    return () => {
      gone = true;
    };
  }, [id, sha256]);

  const draw = (more: readonly Mark[] = []) => {
    const pen = canvas.current?.getContext("2d");
    if (pen && picture.value instanceof ImageBitmap)
      paint(pen, picture.value, picture.value, [...marks.value, ...more]);
  };
  useEffect(() => draw(), [picture.value, marks.value]);

  const save = async () => {
    if (!photo || !canvas.current) return;
    busy.value = true;
    const kept = await keep(canvas.current, photo).catch(() => null);
    busy.value = false;
    if (!kept) {
      toast(t("annotate.failed"), { tone: "error" });
      return;
    }
    toast(t("annotate.saved"));
    close(true);
  };
  return (
    <Sheet open wide title={t("annotate.title")} onClose={() => close(false)}>
      {picture.value === "loading" && <Loading />}
      {picture.value === "away" && <p class="py-8 text-center">{t("annotate.away")}</p>}
      {picture.value instanceof ImageBitmap && (
        <div class="flex flex-col gap-3">
          <Paper
            canvas={canvas}
            picture={picture.value}
            begin={(from) => ({ tool: tool.value, from, to: from })}
            draw={(mark) => draw([mark])}
            done={(mark) => {
              if (picture.value instanceof ImageBitmap && isDrawn(mark, picture.value))
                marks.value = [...marks.value, mark];
              else draw();
            }}
          />
          <p class="text-sm text-ink-soft">{t("annotate.hint")}</p>
          <Tools
            of={tool.value}
            choose={(next) => {
              tool.value = next;
            }}
          />
          <div class="flex gap-2 *:flex-1">
            <Button
              weight="quiet"
              icon={Undo2}
              disabled={marks.value.length === 0}
              onClick={() => {
                marks.value = marks.value.slice(0, -1);
              }}
            >
              {t("annotate.undo")}
            </Button>
            <Button
              weight="primary"
              busy={busy.value}
              disabled={marks.value.length === 0}
              onClick={() => void save()}
            >
              {t("annotate.save")}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}

interface PaperProps {
  canvas: { current: HTMLCanvasElement | null };
  picture: ImageBitmap;
  begin: (from: Point) => Mark;
  draw: (mark: Mark) => void;
  done: (mark: Mark) => void;
}

/** The picture under the finger. */
function Paper({ canvas, picture, begin, draw, done }: PaperProps) {
  const now = useRef<Mark | null>(null);
  const at = (event: PointerEvent): Point =>
    toPicture(
      { x: event.clientX, y: event.clientY },
      (event.currentTarget as HTMLCanvasElement).getBoundingClientRect(),
      picture,
    );
  return (
    <canvas
      ref={canvas}
      width={picture.width}
      height={picture.height}
      class="mx-auto block max-h-[55dvh] max-w-full touch-none rounded-field border border-line"
      role="img"
      aria-label={t("annotate.picture")}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        now.current = begin(at(event));
      }}
      onPointerMove={(event) => {
        if (!now.current) return;
        now.current = { ...now.current, to: at(event) };
        draw(now.current);
      }}
      onPointerUp={(event) => {
        if (now.current) done({ ...now.current, to: at(event) });
        now.current = null;
      }}
      onPointerCancel={() => {
        if (now.current) done({ ...now.current, to: now.current.from });
        now.current = null;
      }}
    />
  );
}

function Tools({ of, choose }: { of: Tool; choose: (tool: Tool) => void }) {
  return (
    <fieldset class="flex gap-2 *:flex-1">
      <legend class="sr-only">{t("annotate.tools")}</legend>
      {TOOLS.map((tool) => (
        <button
          key={tool}
          type="button"
          aria-pressed={of === tool}
          class={`flex min-h-14 flex-col items-center justify-center gap-1 rounded-field border font-medium ${of === tool ? "border-primary bg-primary text-primary-content" : "border-edge"}`}
          onClick={() => choose(tool)}
        >
          <Icon of={ICONS[tool]} />
          {t(`annotate.${tool}`)}
        </button>
      ))}
    </fieldset>
  );
}

type Kept = Partial<CommandArgs["photo.create"]> & { id: string };

/** Keeps what is drawn as a photo of the same thing, taken when its original was. */
async function keep(canvas: HTMLCanvasElement, photo: Kept): Promise<string | null> {
  const blob = await new Promise<Blob | null>((found) =>
    canvas.toBlob(found, "image/jpeg", QUALITY),
  );
  if (!blob || !photo.job_id || !photo.step) return null;
  const { job_id, step, subject, caption, about_id, lat, lon, taken_at } = photo;
  const same = { subject, caption, about_id, lat, lon, taken_at };
  const told = Object.fromEntries(Object.entries(same).filter(([, value]) => value != null));
  const file = new File([blob], `${photo.id}.jpg`, { type: "image/jpeg" });
  return keepPhoto(file, { job_id, step, original_id: photo.id, ...told });
}
