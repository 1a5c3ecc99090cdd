/** A point of the Earth in degrees. */
export interface Point {
  latitude: number
  longitude: number
}

/** Where an office stands: its own point, or the centre of its town where no more is known. */
export interface Place extends Point {
  exactness: 'point' | 'settlement'
}

const EARTH_RADIUS_KM = 6371

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The way between two points over the ground as the crow flies, in kilometres. */
export function distanceKm(a: Point, b: Point): number {
  const north = radians(b.latitude - a.latitude)
  const east = radians(b.longitude - a.longitude)
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}
