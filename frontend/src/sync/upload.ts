/**
 * The upload over the real network: tus 1.0 by tus-js-client, loaded when the first file goes.
 *
 * The server names an upload by the file's own SHA-256, so one that another try or another phone began is
 * found again: it answers with another offset, and the client asks how far it is and goes on from there.
 */
import type { StoredFile } from "../store/shapes";
import type { Upload, UploadResult } from "./files";
import { Pieces } from "./pieces";

const TIME_LIMIT_MS = 60_000;
/** Counted anew whenever something got through. */
const PAUSES_MS = [300, 1_000, 3_000, 8_000];

export function tusUpload(personId: string, endpoint = "/api/files"): Upload {
  const pieces = new Pieces();
  return async (file, { onUrl, onBytes, signal }) => {
    const tus = await import("tus-js-client");
    return new Promise<UploadResult>((resolve) => {
      const upload = new tus.Upload(new Blob([file.bytes], { type: file.mime }), {
        endpoint,
        uploadUrl: file.upload_url,
        // Refused when the session has become another person's (SY-29).
        headers: { "X-Wayside-Person": personId },
        chunkSize: pieces.size,
        retryDelays: PAUSES_MS,
        storeFingerprintForResuming: false,
        metadata: metadata(file),
        onBeforeRequest: limitTime,
        onAfterResponse: (_request, answer) => {
          const offset = answer.getHeader("Upload-Offset");
          if (offset) onBytes(Number(offset));
        },
        onChunkComplete: () => {
          upload.options.chunkSize = pieces.passed();
        },
        onShouldRetry: (error) => {
          const again = sort(error).kind === "outage" && navigator.onLine !== false;
          if (again && !error.originalResponse) upload.options.chunkSize = pieces.cut();
          return again;
        },
        onUploadUrlAvailable: () => upload.url && onUrl(upload.url),
        onSuccess: () => resolve({ kind: "sent", url: upload.url ?? "" }),
        onError: (error) => resolve(sort(error)),
      });
      signal.addEventListener("abort", () => {
        void upload.abort();
        resolve({ kind: "outage", reason: "stopped" });
      });
      upload.start();
    });
  };
}

/** A line that died without a word: the request ends as if it had been cut. */
function limitTime(request: { getUnderlyingObject(): unknown }): void {
  const xhr = request.getUnderlyingObject();
  if (!(xhr instanceof XMLHttpRequest)) return;
  xhr.timeout = TIME_LIMIT_MS;
  xhr.ontimeout = (event) => xhr.onerror?.(event);
}

const metadata = (file: StoredFile) => ({
  sha256: file.sha256,
  filename: file.name,
  mime: file.mime,
  photo_id: file.id,
});

/** Too slow, another side's bytes came first, locked, too many at once. */
const PASSING = [408, 409, 423, 429];

type TusError = Error & {
  originalResponse?: { getStatus(): number; getBody(): string } | null;
};

/** No answer, a server that is busy and "another was faster" are outages; the rest is about this file, a fault of the server's too. */
function sort(error: TusError): UploadResult {
  const answer = error.originalResponse;
  const status = answer?.getStatus() ?? 0;
  const code = codeIn(answer?.getBody() ?? "");
  if (status === 401) return { kind: "unauthorised", code: code ?? "access.signed_out" };
  if (status < 400 || status > 500 || PASSING.includes(status)) {
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
