/**
 * UUIDv7 made on the device (SY-1): 48 bits of milliseconds, a 12-bit counter that keeps ids of one
 * millisecond in the order they were made, 62 random bits (RFC 9562, 6.2 method 1).
 *
 * Not for secrets. Works where `crypto.subtle` is absent (plain http): it needs only getRandomValues.
 */

export type RandomSource = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const secure: RandomSource = (bytes) => crypto.getRandomValues(bytes);

/** A maker of ids with its own clock and randomness; ids of one maker always ascend. */
export function idMaker(
  wall: () => number = Date.now,
  random: RandomSource = secure,
): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const bytes = random(new Uint8Array(16));
    const time = Math.floor(wall());
    if (time > last) {
      last = time;
      counter = ((bytes[6] ?? 0) & 0x07) << 8;
    } else if (++counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    return format(last, counter, bytes);
  };
}

function format(time: number, counter: number, bytes: Uint8Array): string {
  for (let i = 5, rest = time; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const newId = idMaker();
