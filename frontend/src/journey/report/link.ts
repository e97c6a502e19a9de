/**
 * The link to the customer's copy: its token is made here, also without a network, and only its digest is sent.
 *
 * The page opens once the digest has arrived at the office. The token itself stays with the customer and on this device.
 */
import { sha256Hex } from "../../kernel/digest";
import { newRowId, send, setDraft, useDraft } from "../../store";

/** Bytes of chance in a token. */
const CHANCE = 16;

/** 128 bits of chance in base64url. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CHANCE));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

const key = (reportId: string): string => `report_link/${reportId}`;

interface Given {
  token?: string;
  link?: string;
}

/** Gives a link to a sealed report; resolves when the command is on this device's disk. */
export async function giveLink(reportId: string): Promise<void> {
  const token = newToken();
  const link = newRowId();
  const sent = send("report_link.give", link, {
    report_id: reportId,
    token_hash: await sha256Hex(token),
  });
  setDraft(key(reportId), { token, link });
  await sent.saved;
}

/** The last link that this device gave for the report: its row's id and its address; null when it gave none. */
export function useGivenLink(reportId: string): { link: string; url: string } | null {
  const { token, link } = (useDraft(key(reportId)).value ?? {}) as Given;
  return token && link ? { link, url: `${location.origin}/copy/${token}` } : null;
}
