/**
 * Signing: from the records on this phone to the canonical bytes, their hash and the command that carries both.
 *
 * What the customer saw is built once and sent as it is; the office keeps exactly these bytes.
 */
import type { CommandArgs } from "../../contract/commands";
import { nowIso } from "../../kernel/clock";
import { canonical, sha256Hex } from "../../kernel/digest";
import { send, theStore, useRow } from "../../store";
import { readState } from "../../store/database";
import { buildContent, type Plain, type Sources } from "./content";

export type Path = CommandArgs["report.sign"]["signature_path"];

export interface Confirmation {
  path: Path;
  name: string | null;
  role: string | null;
  phone: string | null;
  reason: string | null;
  witness: string | null;
  strokes: unknown[] | null;
  sealPhotoId: string | null;
  lat: number | null;
  lon: number | null;
}

export interface Sealed {
  hash: string;
  saved: Promise<void>;
}

/** Builds, hashes and sends; resolves with the hash once the command is on its way to the device's storage. */
export async function sealReport(
  reportId: string,
  sources: Sources,
  by: Confirmation,
): Promise<Sealed> {
  const store = theStore();
  const { client_id } = await readState(store.db.transaction("meta").store, store.newId);
  const photo = useRow("photo", by.sealPhotoId ?? "");
  const signature: Plain = {
    path: by.path,
    name: by.name,
    role: by.role,
    phone: by.phone,
    strokes: by.strokes,
    reason: by.reason,
    witness: by.witness,
    signed_at: nowIso(),
    device_id: client_id,
    lat: by.lat,
    lon: by.lon,
    photo_sha256: photo?.sha256 ?? null,
  };
  const content = canonical(buildContent({ ...sources, signature }));
  const hash = await sha256Hex(content);
  const sent = send("report.sign", reportId, {
    content,
    hash,
    signature_path: by.path,
    signer_name: by.name,
    signer_role: by.role,
    signer_phone: by.phone,
    reason: by.reason,
    witness: by.witness,
    strokes: by.strokes,
    seal_photo_id: by.sealPhotoId,
    lat: by.lat,
    lon: by.lon,
  });
  return { hash, saved: sent.saved };
}

/** Where the phone is now, or null: signing never waits for a satellite. */
export function position(): Promise<{ lat: number; lon: number } | null> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: round(coords.latitude), lon: round(coords.longitude) }),
      () => resolve(null),
      { timeout: 3_000, maximumAge: 600_000 },
    );
  });
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
