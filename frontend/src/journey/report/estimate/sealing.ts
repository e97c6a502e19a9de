/** Signing an authorisation: from the records on this phone to the canonical bytes, their hash and the command. */
import { nowIso } from "../../../kernel/clock";
import { canonical, sha256Hex } from "../../../kernel/digest";
import { send, theStore } from "../../../store";
import { readState } from "../../../store/database";
import { buildAuthorisation, type EstimateSources } from "./content";

export interface Signer {
  name: string | null;
  role: string | null;
  phone: string | null;
  strokes: unknown[];
  lat: number | null;
  lon: number | null;
}

/** Builds, hashes and sends what the customer saw; resolves with the hash and when it is on the device's disk. */
export async function sealAuthorisation(
  id: string,
  sources: EstimateSources,
  by: Signer,
): Promise<{ hash: string; saved: Promise<void> }> {
  const store = theStore();
  const { client_id } = await readState(store.db.transaction("meta").store, store.newId);
  const signature = {
    path: "signed",
    ...by,
    reason: null,
    witness: null,
    signed_at: nowIso(),
    device_id: client_id,
    photo_sha256: null,
  };
  const content = canonical(
    buildAuthorisation({ ...sources, of: { ...sources.of, signature } }) as never,
  );
  const hash = await sha256Hex(content);
  const sent = send("estimate.authorise", id, {
    content,
    hash,
    signer_name: by.name,
    signer_role: by.role,
    signer_phone: by.phone,
    strokes: by.strokes,
    lat: by.lat,
    lon: by.lon,
  });
  return { hash, saved: sent.saved };
}
