/**
 * A QR code to be held up to a camera, dark on white in every theme; under it what it says, for those who type.
 */
import { useMemo } from "preact/hooks";
import { qrPath } from "./qr-path";

interface QrProps {
  /** What the scanner reads. */
  text: string;
  /** What it is, for those who hear the screen. */
  label: string;
  /** Words under the code; none by default. */
  caption?: string;
}

export function Qr({ text, label, caption }: QrProps) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <figure class="mx-auto flex w-full max-w-64 flex-col gap-2">
      <svg
        class="aspect-square w-full rounded-field border border-line bg-white text-black"
        viewBox={`0 0 ${size} ${size}`}
        shape-rendering="crispEdges"
        role="img"
        aria-label={label}
      >
        <path d={path} fill="currentColor" />
      </svg>
      {caption && (
        <figcaption class="text-center text-xl font-semibold tabular-nums">{caption}</figcaption>
      )}
    </figure>
  );
}
