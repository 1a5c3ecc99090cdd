import type { Office } from '../office.ts'
import { distanceKm, type Point } from './place.ts'

/** An office with its distance; null where the office has no place or nobody said from where. */
export interface OfficeAtDistance {
  office: Office
  km: number | null
}

const russian = new Intl.Collator('ru')

/** Offices from the nearest to the farthest, those without a place last; by address where no point is given. */
export function byDistance(offices: readonly Office[], from: Point | null): OfficeAtDistance[] {
  return offices
    .map(office => ({ office, km: from && office.place ? distanceKm(from, office.place) : null }))
    .toSorted(
      (a, b) =>
        (a.km ?? Infinity) - (b.km ?? Infinity) ||
        russian.compare(a.office.address, b.office.address) ||
        russian.compare(a.office.id, b.office.id),
    )
}
