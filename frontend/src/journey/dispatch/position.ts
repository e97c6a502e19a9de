/**
 * Where the phone says it is, for the arrival. A refusal or silence is an answer too: arriving never waits for it.
 */

export interface Position {
  lat: number;
  lon: number;
  accuracy_m: number;
}

export type NoPosition = "denied" | "slow" | "unavailable";

const WAIT_MS = 15_000;
const DENIED = 1;
const TIMEOUT = 3;

/** Five decimals are about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The position, or why there is none. Never rejects. */
export function findPosition(
  geolocation: Pick<Geolocation, "getCurrentPosition"> | undefined = globalThis.navigator
    ?.geolocation,
): Promise<Position | NoPosition> {
  if (!geolocation) return Promise.resolve("unavailable");
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          lat: round(coords.latitude),
          lon: round(coords.longitude),
          accuracy_m: Math.round(coords.accuracy),
        }),
      ({ code }) => resolve(code === DENIED ? "denied" : code === TIMEOUT ? "slow" : "unavailable"),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 60_000 },
    );
  });
}

/** Opens the map app of the phone at the place, or searches the address there. */
export function mapLink(
  place: { lat: number | null; lon: number | null; address: string | null },
  agent: string = globalThis.navigator?.userAgent ?? "",
): string {
  const point = place.lat !== null && place.lon !== null ? `${place.lat},${place.lon}` : null;
  const address = encodeURIComponent(place.address ?? "");
  if (/iPhone|iPad/.test(agent)) {
    return `maps:?q=${address || point}${point ? `&ll=${point}` : ""}`;
  }
  return point ? `geo:${point}?q=${point}${address && `(${address})`}` : `geo:0,0?q=${address}`;
}
