/**
 * Hands bytes to the person as a file of theirs.
 */
export function saveFile(
  bytes: ArrayBuffer,
  name: string,
  mime = "application/octet-stream",
): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
