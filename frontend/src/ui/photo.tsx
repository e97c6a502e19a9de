/**
 * Photos of a step: taken in one tap, several in a row; shown from this device, else from the server.
 */
import { useSignal, useSignalEffect } from "@preact/signals";
import {
  Camera,
  CloudUpload,
  GalleryHorizontalEnd,
  ImageOff,
  Images,
  PenLine,
  Trash2,
  TriangleAlert,
} from "lucide";
import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { remove, saved, theStore, useRow, useRows, useWriting } from "../store";
import { Button } from "./button";
import { keepPhoto, type PhotoOf } from "./camera";
import { Icon } from "./icon";
import { Sheet } from "./sheet";
import { toast, undoable } from "./toast";
import { t } from "./words";

/** Where the server shows a file to whoever may see a record that names it. */
export const fileUrl = (sha256: string, small = false): string =>
  `/api/files/${sha256}${small ? "?size=thumb" : ""}`;

/** The address of a photo's picture: its bytes on this device, else the server's. */
export function usePicture(
  id: string,
  sha256: string | null | undefined,
  small: boolean,
): string | null {
  const url = useSignal<string | null>(null);
  useSignalEffect(() => {
    let own: string | null = null;
    let gone = false;
    const here = theStore().files.entries.value.has(id);
    if (!here) url.value = sha256 ? fileUrl(sha256, small) : null;
    else {
      void theStore()
        .files.get(id)
        .then((file) => {
          if (!file || gone) return;
          own = URL.createObjectURL(new Blob([file.bytes], { type: file.mime }));
          url.value = own;
        });
    }
    return () => {
      gone = true;
      if (own) URL.revokeObjectURL(own);
    };
  });
  return url.value;
}

export function Photo({ id, small = false }: { id: string; small?: boolean }) {
  const photo = useRow("photo", id);
  const url = usePicture(id, photo?.sha256, small);
  const about = photo?.caption || t("photo.view");
  const broken = useSignal("");
  if (url && broken.value === url) {
    return (
      <span class="grid size-full place-items-center text-ink-soft">
        <Icon of={ImageOff} class="size-8" />
        <span class="sr-only">{about}</span>
      </span>
    );
  }
  return url ? (
    <img
      class={`size-full ${small ? "object-cover" : "object-contain"}`}
      src={url}
      alt={about}
      loading="lazy"
      onError={() => {
        broken.value = url;
      }}
    />
  ) : (
    <span class="skeleton size-full" />
  );
}

function Thumb({ id, open }: { id: string; open: () => void }) {
  const file = theStore().files.entries.value.get(id);
  const stuck = file?.state === "failed";
  return (
    <li class="relative size-28 shrink-0 overflow-hidden rounded-field border border-line bg-base-300">
      <button type="button" class="size-full" aria-label={t("photo.view")} onClick={open}>
        <Photo id={id} small />
      </button>
      {file && file.state !== "sent" && (
        <span
          class={`pointer-events-none absolute right-1 bottom-1 rounded-full bg-base-100 p-1 ${stuck ? "text-error" : "text-warning"}`}
        >
          <Icon of={stuck ? TriangleAlert : CloudUpload} class="size-4" />
          <span class="sr-only">{t(stuck ? "photo.stuck" : "photo.waiting")}</span>
        </span>
      )}
    </li>
  );
}

interface PhotoStripProps {
  /** What new photos belong to: job, step, subject, and the row they are about. */
  of: PhotoOf;
  label: string;
  needed?: boolean;
  locked?: boolean;
}

/**
 * The photos that belong to the same job, step and (where given) subject and row, with the camera. Of one that was drawn on
 * the copy is shown; without the copy the original is there again.
 */
export function PhotoStrip({ of, label, needed = false, locked = false }: PhotoStripProps) {
  const shown = useSignal<string | null>(null);
  const all = useRows("photo", { job_id: of.job_id });
  const drawnOn = new Set(all.map((photo) => photo.original_id));
  const photos = all.filter(
    (photo) =>
      !drawnOn.has(photo.id) &&
      photo.step === of.step &&
      (of.subject === undefined || photo.subject === of.subject) &&
      (of.about_id === undefined || photo.about_id === of.about_id),
  );
  return (
    <section class="flex flex-col gap-2" aria-label={label}>
      <h3 class="font-medium">
        {label}
        {needed && photos.length === 0 && (
          <span class="ml-1.5 text-sm font-normal text-ink-soft">{t("field.required")}</span>
        )}
      </h3>
      {photos.length > 0 && (
        <ul class="-mx-4 flex gap-2 overflow-x-auto px-4 pb-1">
          {photos.map((photo) => (
            <Thumb
              key={photo.id}
              id={photo.id}
              open={() => {
                shown.value = photo.id;
              }}
            />
          ))}
        </ul>
      )}
      {!locked && <Take keep={(file) => keepPhoto(file, of)} />}
      {shown.value && (
        <Viewer
          id={shown.value}
          locked={locked}
          close={() => {
            shown.value = null;
          }}
        />
      )}
    </section>
  );
}

interface TakeProps {
  /** Keeps one picture; null says that it is none. */
  keep: (file: File) => Promise<unknown>;
  /** One picture at a time: a new one takes the place of the old. */
  single?: boolean;
}

type Shots = ComponentType<{ keep: TakeProps["keep"]; close: () => void }>;

/** The camera, for one or several in a row, and the album. What was typed is safe before the camera opens: phones kill the page. */
export function Take({ keep, single = false }: TakeProps) {
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const open = (input: HTMLInputElement | null) => {
    input?.click();
    void saved().catch(() => undefined);
  };
  const take = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = "";
    for (const file of files) {
      const kept = await keep(file).catch(() => null);
      if (!kept) toast(t("photo.failed"), { tone: "error" });
    }
  };
  const onChange = (event: Event) => void take(event.currentTarget as HTMLInputElement);
  const row = useSignal<Shots | null>(null);
  const several = () => {
    void saved().catch(() => undefined);
    import("./shots/shots").then(
      (module) => {
        row.value = module.default;
      },
      () => toast(t("state.failed"), { tone: "error" }),
    );
  };
  const Several = row.value;
  return (
    <div class="flex flex-wrap gap-2 *:min-w-[7rem] *:flex-1">
      <Button icon={Camera} onClick={() => open(camera.current)}>
        {t("photo.take")}
      </Button>
      {!single && "mediaDevices" in navigator && (
        <Button weight="quiet" icon={GalleryHorizontalEnd} onClick={several}>
          {t("photo.several")}
        </Button>
      )}
      <Button weight="quiet" icon={Images} onClick={() => open(album.current)}>
        {t("photo.pick")}
      </Button>
      {Several && (
        <Several
          keep={keep}
          close={() => {
            row.value = null;
          }}
        />
      )}
      <input
        ref={camera}
        class="hidden"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={onChange}
      />
      <input
        ref={album}
        class="hidden"
        type="file"
        accept="image/*"
        multiple={!single}
        onChange={onChange}
      />
    </div>
  );
}

type Annotate = ComponentType<{ id: string; close: (drawn: boolean) => void }>;

function Viewer({ id, locked, close }: { id: string; locked: boolean; close: () => void }) {
  const photo = useRow("photo", id);
  const annotate = useSignal<Annotate | null>(null);
  const draw = () =>
    import("./annotate/annotate").then(
      (module) => {
        annotate.value = module.default;
      },
      () => toast(t("state.failed"), { tone: "error" }),
    );
  const mayRemove = useWriting("photo", id).allowed && !locked;
  const drop = () => {
    close();
    let wanted = true;
    undoable(t("photo.remove"), () => {
      wanted = false;
    });
    setTimeout(() => wanted && remove("photo", id), 8_000);
  };
  if (annotate.value) {
    const Drawing = annotate.value;
    return (
      <Drawing
        id={id}
        close={(drawn) => {
          annotate.value = null;
          if (drawn) close();
        }}
      />
    );
  }
  return (
    <Sheet open title={photo?.caption || t("photo.view")} onClose={close}>
      <div class="max-h-[70dvh] overflow-hidden rounded-field">
        <Photo id={id} />
      </div>
      {mayRemove && (
        <div class="mt-3 flex flex-wrap gap-2 *:flex-1">
          <Button icon={PenLine} onClick={() => void draw()}>
            {t("photo.draw")}
          </Button>
          <Button weight="quiet" icon={Trash2} onClick={drop}>
            {t(photo?.original_id ? "photo.undraw" : "photo.remove")}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
