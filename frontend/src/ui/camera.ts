/**
 * From the camera to the device: decode, turn upright, shrink to 2048 px, JPEG; bytes first, then the row (SY-24).
 */
import type { CommandArgs } from "../contract/commands";
import { nowIso } from "../kernel/clock";
import { create, newRowId, theStore } from "../store";

const LONGEST_PX = 2048;
const QUALITY = 0.82;
/** Kept as they are when this browser can't decode them. */
const AS_IS = ["image/jpeg", "image/png", "image/webp", "image/heic"];

/** taken_at: by default now. */
export type PhotoOf = Omit<
  CommandArgs["photo.create"],
  "taken_at" | "sha256" | "mime" | "size" | "width" | "height"
> & { taken_at?: string };

export interface Picture {
  bytes: ArrayBuffer;
  mime: string;
  width: number | null;
  height: number | null;
}

/** The picture in a file, upright and small enough to send; null when it is no picture. */
export const readPicture = (file: File): Promise<Picture | null> =>
  shrink(file).catch(() => asItIs(file));

/** Keep a picture and tell of it; gives the photo's id, or null when it is no picture. */
export async function keepPhoto(file: File, of: PhotoOf): Promise<string | null> {
  const picture = await readPicture(file);
  if (!picture) return null;
  const id = newRowId();
  const { mime } = picture;
  const stored = await theStore().files.put({
    id,
    entity: "photo",
    bytes: picture.bytes,
    mime,
    name: file.name || `${id}.jpg`,
  });
  create(
    "photo",
    {
      taken_at: nowIso(),
      ...of,
      sha256: stored.sha256,
      mime: mime as CommandArgs["photo.create"]["mime"],
      size: stored.size,
      width: picture.width,
      height: picture.height,
    },
    id,
  );
  return id;
}

async function shrink(file: File): Promise<Picture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.imageSmoothingQuality = "high"; // a serial number on a plate stays readable
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) throw new Error("no picture");
  const { width, height } = canvas;
  return { bytes: await blob.arrayBuffer(), mime: "image/jpeg", width, height };
}

async function asItIs(file: File): Promise<Picture | null> {
  if (!AS_IS.includes(file.type)) return null;
  return { bytes: await file.arrayBuffer(), mime: file.type, width: null, height: null };
}
