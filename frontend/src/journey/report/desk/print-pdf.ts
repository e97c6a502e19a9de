/** Brings a PDF and hands it to the browser's print dialogue. */

/** How long the frame stays: the dialogue of some browsers reads from it while it is open. */
const KEPT_MS = 10 * 60_000;

/** Whether the paper came; the office notes that it was taken out. */
export async function printPdf(address: string): Promise<boolean> {
  const answer = await fetch(address, { credentials: "same-origin", cache: "no-store" }).catch(
    () => null,
  );
  if (!answer?.ok) return false;
  const url = URL.createObjectURL(await answer.blob());
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = url;
  frame.onload = () => frame.contentWindow?.print();
  document.body.append(frame);
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(url);
  }, KEPT_MS);
  return true;
}
