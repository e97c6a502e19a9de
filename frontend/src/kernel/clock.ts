/**
 * What time it is: the device's clock, and how far it stands from the server's.
 *
 * Device time orders nothing and blocks nothing (SY-32); the offset is only told along and used for
 * countdowns. Not a scheduler.
 */

const KEPT = 7;

/** A UTC time with milliseconds and Z, the form of every time on the wire. */
export const iso = (ms: number): string => new Date(ms).toISOString();

export class Clock {
  private samples: number[] = [];

  constructor(private readonly wall: () => number = Date.now) {}

  /** The device's own time, milliseconds since 1970. */
  now(): number {
    return this.wall();
  }

  nowIso(): string {
    return iso(this.now());
  }

  /** The server's time as well as we know it. */
  serverNow(): number {
    return this.now() + this.offset();
  }

  /** Server minus device, milliseconds: the median of the last few answers; 0 until one came. */
  offset(): number {
    if (this.samples.length === 0) return 0;
    const sorted = [...this.samples].sort((a, b) => a - b);
    return Math.round(sorted[sorted.length >> 1] ?? 0);
  }

  /** Learn from an answer that left at `asked` and came at `answered` (device time). */
  learn(serverTime: string, asked: number, answered: number): void {
    const server = Date.parse(serverTime);
    if (Number.isNaN(server)) return;
    this.samples = [...this.samples.slice(1 - KEPT), server - (asked + answered) / 2];
  }
}

export const clock = new Clock();
/** The device's time now as the wire writes it. */
export const nowIso = (): string => clock.nowIso();
