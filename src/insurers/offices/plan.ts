import { distanceKm, type Point } from './place.ts'

/** The size of the drawing, in its own units. */
export const PLAN = { width: 360, height: 300, margin: 34 } as const

/** What stands at one spot of the plan: `labels` are the numbers of the list beside it. */
export interface Spot {
  x: number
  y: number
  labels: number[]
}

/** A plan to scale: north is up, a kilometre is as long in both directions. */
export interface Plan {
  spots: Spot[]
  towns: { x: number; y: number; name: string }[]
  /** From where distances are counted. */
  here: { x: number; y: number } | null
  bar: { km: number; length: number }
}

/** What is to be drawn. */
export interface PlanParts {
  offices: readonly { point: Point; label: number }[]
  towns: readonly { point: Point; name: string }[]
  here: Point | null
}

const KM_PER_DEGREE = 111.2
const ROUND_LENGTHS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
const SMALLEST_KM = 1

/** Lays out a plan of offices and towns; null where there is no office with a place. */
export function planOf({ offices, towns, here }: PlanParts): Plan | null {
  if (offices.length === 0) return null
  const points = [...offices, ...towns].map(({ point }) => point).concat(here ?? [])
  const project = projection(points)
  const bar = barOf(project.kmPerUnit)
  const spots: Spot[] = []
  for (const { point, label } of offices) {
    const at = project.to(point)
    const same = spots.find(spot => Math.hypot(spot.x - at.x, spot.y - at.y) < MARK)
    if (same) same.labels.push(label)
    else spots.push({ ...at, labels: [label] })
  }
  return {
    spots,
    towns: towns.map(({ point, name }) => ({ ...project.to(point), name })),
    here: here && project.to(here),
    bar,
  }
}

/** Marks nearer than this become one. */
const MARK = 22

function projection(points: readonly Point[]) {
  const [south, north] = extent(points.map(({ latitude }) => latitude))
  const [west, east] = extent(points.map(({ longitude }) => longitude))
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  const shrink = Math.max(0.05, Math.cos((middle.latitude * Math.PI) / 180))
  const kmWide = Math.max(SMALLEST_KM, (east - west) * KM_PER_DEGREE * shrink)
  const kmHigh = Math.max(SMALLEST_KM, (north - south) * KM_PER_DEGREE)
  const kmPerUnit = Math.max(
    kmWide / (PLAN.width - 2 * PLAN.margin),
    kmHigh / (PLAN.height - 2 * PLAN.margin),
  )
  return {
    kmPerUnit,
    to: ({ latitude, longitude }: Point) => ({
      x: tenth(PLAN.width / 2 + ((longitude - middle.longitude) * KM_PER_DEGREE * shrink) / kmPerUnit),
      y: tenth(PLAN.height / 2 - ((latitude - middle.latitude) * KM_PER_DEGREE) / kmPerUnit),
    }),
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** The longest round length that takes at most a third of the plan. */
function barOf(kmPerUnit: number): Plan['bar'] {
  const km = ROUND_LENGTHS.findLast(length => length / kmPerUnit <= PLAN.width / 3) ?? ROUND_LENGTHS[0] ?? 1
  return { km, length: tenth(km / kmPerUnit) }
}

/** The towns worth naming on a plan of offices: those within the reach of the offices and a fifth more, the nearest to them, six at most. */
export function townsAround<T extends Point>(towns: readonly T[], offices: readonly Point[]): T[] {
  const [first] = offices
  if (!first) return []
  const reach = Math.max(20, ...offices.map(office => distanceKm(first, office))) * 1.2
  return towns
    .map(town => ({ town, km: Math.min(...offices.map(office => distanceKm(office, town))) }))
    .filter(({ km }) => km <= reach)
    .toSorted((a, b) => a.km - b.km)
    .slice(0, 6)
    .map(({ town }) => town)
}
