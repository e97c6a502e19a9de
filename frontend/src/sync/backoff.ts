/**
 * How long to wait before the next try: doubling, with full jitter so that phones do not come back together.
 */
const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

export class Backoff {
  private failures = 0;

  constructor(private readonly random: () => number = Math.random) {}

  succeeded(): void {
    this.failures = 0;
  }

  /** Milliseconds to wait after one more failure; at least what the server asked for. */
  failed(atLeastMs = 0): number {
    const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.failures);
    this.failures += 1;
    return Math.max(atLeastMs, Math.round(ceiling / 2 + (this.random() * ceiling) / 2));
  }
}
