/**
 * The pad one signs on, and the signature for looking at. Strokes, never pixels.
 */
import { Eraser } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import type SignaturePad from "signature_pad";
import { Button } from "./button";
import { fromPad, PAD, pathOf, type Stroke, toPad } from "./signature-lines";
import { t } from "./words";

interface SignatureProps {
  strokes: readonly Stroke[];
  /** After each stroke, and with [] when cleared. */
  onChange: (strokes: Stroke[]) => void;
}

export function Signature({ strokes, onChange }: SignatureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const now = useRef({ strokes, onChange });
  now.current = { strokes, onChange };

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let watch: ResizeObserver | null = null;
    let gone = false;
    void import("signature_pad").then(({ default: Pad }) => {
      if (gone) return;
      const made = new Pad(element, { penColor: "#10284a", minWidth: 0.8, maxWidth: 2.8 });
      pad.current = made;
      made.addEventListener("endStroke", () => {
        now.current.onChange(toPad(made.toData(), element.clientWidth));
      });
      const draw = () => redraw(element, made, now.current.strokes);
      draw();
      watch = new ResizeObserver(draw);
      watch.observe(element);
    });
    return () => {
      gone = true;
      watch?.disconnect();
      pad.current?.off();
    };
  }, []);

  const clear = () => {
    pad.current?.clear();
    onChange([]);
  };
  return (
    <div class="flex flex-col gap-2">
      <div class="relative rounded-box border-2 border-dashed border-line bg-white">
        <canvas
          ref={canvas}
          class="aspect-5/2 w-full touch-none"
          aria-label={t("signature.area")}
          role="img"
        />
        {strokes.length === 0 && (
          <span class="pointer-events-none absolute inset-0 grid place-items-center text-neutral-500">
            {t("signature.hint")}
          </span>
        )}
      </div>
      <div>
        <Button weight="quiet" icon={Eraser} disabled={strokes.length === 0} onClick={clear}>
          {t("action.clear")}
        </Button>
      </div>
    </div>
  );
}

/** Fit the canvas to its box at the screen's resolution and draw the strokes again. */
function redraw(element: HTMLCanvasElement, pad: SignaturePad, strokes: readonly Stroke[]): void {
  const ratio = Math.max(1, devicePixelRatio);
  element.width = element.clientWidth * ratio;
  element.height = element.clientHeight * ratio;
  element.getContext("2d")?.scale(ratio, ratio);
  pad.clear();
  pad.fromData(
    fromPad(strokes, element.clientWidth).map((group) => ({ ...defaults, ...group })),
    { clear: true },
  );
}

const defaults = {
  penColor: "#10284a",
  dotSize: 0,
  minWidth: 0.8,
  maxWidth: 2.8,
  velocityFilterWeight: 0.7,
  compositeOperation: "source-over",
} as const;

/** A finished signature. */
export function SignatureView({ strokes, name }: { strokes: readonly Stroke[]; name: string }) {
  return (
    <svg
      class="w-full rounded-field bg-white text-[#10284a]"
      viewBox={`0 0 ${PAD.width} ${PAD.height}`}
      role="img"
      aria-label={name}
    >
      <path
        d={pathOf(strokes)}
        fill="none"
        stroke="currentColor"
        stroke-width="7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
