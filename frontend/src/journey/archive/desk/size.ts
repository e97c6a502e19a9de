/** Bytes as people read them. Pure. */
const STEPS = ["B", "kB", "MB", "GB"] as const;

/** "820 kB", "12.4 MB": three figures at most, by thousands. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 999.5 && step < STEPS.length - 1) {
    value /= 1000;
    step += 1;
  }
  const figures =
    step > 0 && value < 99.95 ? value.toFixed(1).replace(/\.0$/, "") : String(Math.round(value));
  return `${figures} ${STEPS[step]}`;
}
