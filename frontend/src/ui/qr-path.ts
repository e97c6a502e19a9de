/**
 * A QR code as one SVG path. Drawing only: the square on the screen is `qr.tsx`, reading one is not here.
 */
import { encode } from "uqr";

/** The light frame that scanners need, in modules, and error correction enough for a scratched screen. */
const OPTIONS = { ecc: "M", border: 4 } as const;

/** `size`: modules per side, frame included; `path`: the dark modules, joined along each row. */
export interface QrPath {
  size: number;
  path: string;
}

export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, OPTIONS);
  return { size, path: data.map(rowPath).join("") };
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  let from = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] && from < 0) from = x;
    if (!row[x] && from >= 0) {
      path += `M${from} ${y}h${x - from}v1H${from}z`;
      from = -1;
    }
  }
  return path;
}
