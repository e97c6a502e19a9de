/**
 * The upload over the real network: tus 1.0 by tus-js-client, loaded when the first file goes.
 *
 * The server names an upload by the file's own SHA-256, so one that another try or another phone began is
 * found again: it answers with another offset, and the client asks how far it is and goes on from there.
 */
import type { StoredFile } from "../store/shapes";
import type { Upload, UploadResult } from "./files";

const CHUNK = 256 * 1024;

export function tusUpload(personId: string, endpoint = "/api/files"): Upload {
  return async (file, onUrl) => {
    const tus = await import("tus-js-client");
    return new Promise<UploadResult>((resolve) => {
      const upload = new tus.Upload(new Blob([file.bytes], { type: file.mime }), {
        endpoint,
        uploadUrl: file.upload_url,
        // Refused when the session has become another person's (SY-29).
        headers: { "X-Wayside-Person": personId },
        chunkSize: CHUNK,
        retryDelays: [1_000, 3_000, 8_000],
        storeFingerprintForResuming: false,
        metadata: metadata(file),
        onUploadUrlAvailable: () => upload.url && onUrl(upload.url),
        onSuccess: () => resolve({ kind: "sent", url: upload.url ?? "" }),
        onError: (error) => resolve(sort(error)),
      });
      upload.start();
    });
  };
}

const metadata = (file: StoredFile) => ({
  sha256: file.sha256,
  filename: file.name,
  mime: file.mime,
  photo_id: file.id,
});

type TusError = Error & {
  originalResponse?: { getStatus(): number; getBody(): string } | null;
};

/** No answer and 5xx are outages; the rest is the server's word about this file. */
function sort(error: TusError): UploadResult {
  const answer = error.originalResponse;
  const status = answer?.getStatus() ?? 0;
  const code = codeIn(answer?.getBody() ?? "");
  if (status === 401) return { kind: "unauthorised", code: code ?? "access.signed_out" };
  if (status < 400 || status >= 500 || status === 423 || status === 429) {
    return { kind: "outage", reason: status ? String(status) : error.name };
  }
  return { kind: "refused", code: code ?? `http.${status}` };
}

function codeIn(body: string): string | null {
  try {
    const code = (JSON.parse(body) as { code?: unknown }).code;
    return typeof code === "string" ? code : null;
  } catch {
    return null;
  }
}
