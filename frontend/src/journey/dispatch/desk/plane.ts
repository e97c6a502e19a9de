/**
 * A map without map pictures: points of the earth on a plane, and what lies how far from what. Pure.
 *
 * Over a country's width a plate carrée, stretched by the middle latitude, is true enough to see who is near; distances
 * are as the crow flies, on the sphere.
 */
export interface Place {
  lat: number;
  lon: number;
}
export interface Spot {
  x: number;
  y: number;
}

const EARTH_KM = 6371;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies. */
export function distanceKm(a: Place, b: Place): number {
  const [dLat, dLon] = [rad(b.lat - a.lat), rad(b.lon - a.lon)];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Plane {
  width: number;
  height: number;
  /** Where a place lies, in units of the picture. */
  at: (place: Place) => Spot;
  /** Units of the picture to a kilometre. */
  perKm: number;
}

const KM_PER_DEGREE = (2 * Math.PI * EARTH_KM) / 360;
const LEAST_KM = 40;

/** A picture of width × height that holds all the places, with an edge left around them; the middle stays the middle. */
export function planeOf(places: readonly Place[], width: number, height: number, edge = 48): Plane {
  const lats = places.map((one) => one.lat);
  const lons = places.map((one) => one.lon);
  const [south, north] = [Math.min(...lats, 90), Math.max(...lats, -90)];
  const [west, east] = [Math.min(...lons, 180), Math.max(...lons, -180)];
  const middle = places.length
    ? { lat: (south + north) / 2, lon: (west + east) / 2 }
    : { lat: 35, lon: 105 };
  const squeeze = Math.cos(rad(middle.lat));
  const wideKm = Math.max(LEAST_KM, (east - west) * KM_PER_DEGREE * squeeze);
  const highKm = Math.max(LEAST_KM, (north - south) * KM_PER_DEGREE);
  const perKm = Math.min((width - 2 * edge) / wideKm, (height - 2 * edge) / highKm);
  return {
    width,
    height,
    perKm,
    at: ({ lat, lon }) => ({
      x: width / 2 + (lon - middle.lon) * KM_PER_DEGREE * squeeze * perKm,
      y: height / 2 - (lat - middle.lat) * KM_PER_DEGREE * perKm,
    }),
  };
}

/** A round number of kilometres for the scale, at most so long in the picture. */
export function scaleKm(perKm: number, longest: number): number {
  const most = longest / perKm;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((one) => one * power <= most) ?? 1) * power;
}

/** Moves apart what would lie on one another, around the place where they are. */
export function apart<T extends Spot>(spots: readonly T[], near: number): T[] {
  const groups: T[][] = [];
  for (const spot of spots) {
    const group = groups.find(
      ([first]) => first && Math.hypot(first.x - spot.x, first.y - spot.y) < near,
    );
    if (group) group.push(spot);
    else groups.push([spot]);
  }
  return groups.flatMap((group) => {
    if (group.length === 1) return group;
    const radius = (near * group.length) / Math.PI / 1.6 + near / 4;
    const [first] = group;
    return group.map((spot, i) => {
      const angle = (2 * Math.PI * i) / group.length - Math.PI / 2;
      return {
        ...spot,
        x: (first?.x ?? 0) + radius * Math.cos(angle),
        y: (first?.y ?? 0) + radius * Math.sin(angle),
      };
    });
  });
}

interface Arrival {
  engineer_id: string;
  arrived_at: string | null;
  arrived_lat: number | null;
  arrived_lon: number | null;
}

/** Where each engineer was last: the newest arrival that tells a place. Nobody is followed in between. */
export function lastPlaces(arrivals: readonly Arrival[]): Map<string, Place & { at: string }> {
  const last = new Map<string, Place & { at: string }>();
  for (const { engineer_id, arrived_at, arrived_lat, arrived_lon } of arrivals) {
    if (!arrived_at || arrived_lat === null || arrived_lon === null) continue;
    if ((last.get(engineer_id)?.at ?? "") >= arrived_at) continue;
    last.set(engineer_id, { lat: arrived_lat, lon: arrived_lon, at: arrived_at });
  }
  return last;
}
