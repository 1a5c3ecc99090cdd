import type { Day } from '#kernel/day.ts'
import type { Citation, Words } from '#kernel/outcome.ts'
import type { Answer, Confidence, Law } from '#law/types.ts'

/** The places where somebody may think of applying, in the order in which they are shown. */
export const PLACES = ['office', 'online', 'representative', 'mfc', 'clinic', 'employer', 'epgu'] as const
export type Place = (typeof PLACES)[number]

/** What may be done at a place: apply; apply with an electronic signature; hand papers on; nothing; nobody knows. */
export type Possibility = 'yes' | 'with_signature' | 'forwards' | 'no' | 'too_old' | 'age_needed' | 'unknown'

/** What one place takes, by the law or the source of the day. */
export interface PlaceToApply {
  place: Place
  possible: Possibility
  /** The child must be younger than so many months, where the place takes children alone. */
  ageBelowMonths: number | null
  because: Citation[]
  confidence: Confidence | null
  note: Words | null
}

/** Where, when and for whom somebody wants to apply. */
export interface Asked {
  region: string
  on: Day
  /** Full months lived; null where it was not said. */
  ageMonths: number | null
}

/** Every place with what it takes on a day in a region (APP-03…APP-09). */
export const whereToApply = (law: Law, asked: Asked): PlaceToApply[] =>
  PLACES.map(place => ASK[place](law, asked))

const ASK: Record<Place, (law: Law, asked: Asked) => PlaceToApply> = {
  office: (law, asked) => ofFlag('office', find(law, 'channel/office', asked)),
  online: (law, asked) => ofFlag('online', find(law, 'channel/insurer-site', asked)),
  representative: (law, asked) => {
    const by = law.on(asked.on).find<unknown>('application/by')
    return { ...about('representative', by), possible: by ? 'yes' : 'unknown' }
  },
  mfc: serviceCentre,
  clinic: (law, asked) => {
    const rule = find<boolean>(law, 'channel/clinic', asked)
    // Where no source names the region, nobody says that a clinic takes applications.
    return { ...about('clinic', rule), possible: rule?.value ? 'yes' : 'no' }
  },
  employer: (law, asked) => {
    const rule = find<string>(law, 'channel/employer', asked)
    const possible = rule?.value === 'forwards_application' ? 'forwards' : rule ? 'no' : 'unknown'
    return { ...about('employer', rule), possible }
  },
  epgu: (law, asked) => {
    const rule = find<string>(law, 'channel/epgu', asked)
    return { ...about('epgu', rule), possible: rule ? (PORTAL[rule.value] ?? 'no') : 'unknown' }
  },
}

const PORTAL: Record<string, Possibility> = {
  open: 'yes',
  open_with_signature: 'with_signature',
  closed: 'no',
}

const find = <T>(law: Law, parameter: string, { on, region }: Asked): Answer<T> | null =>
  law.on(on).find<T>(parameter, { region })

function about(place: Place, rule: Answer<unknown> | null): Omit<PlaceToApply, 'possible'> {
  return {
    place,
    ageBelowMonths: null,
    because: rule?.source ?? [],
    confidence: rule?.confidence ?? null,
    note: rule?.note ?? null,
  }
}

const ofFlag = (place: Place, rule: Answer<boolean> | null): PlaceToApply => ({
  ...about(place, rule),
  possible: rule ? (rule.value ? 'yes' : 'no') : 'unknown',
})

/** A service centre takes everybody, or children below an age, by the rule of the region (APP-05, APP-06). */
function serviceCentre(law: Law, asked: Asked): PlaceToApply {
  const rule = find<{ accepts: boolean; ageBelowMonths: number | null }>(law, 'channel/mfc', asked)
  const ageBelowMonths = rule?.value.ageBelowMonths ?? null
  const answer = { ...about('mfc', rule), ageBelowMonths }
  if (!rule) return { ...answer, possible: 'unknown' }
  if (!rule.value.accepts) return { ...answer, possible: 'no' }
  if (ageBelowMonths === null) return { ...answer, possible: 'yes' }
  if (asked.ageMonths === null) return { ...answer, possible: 'age_needed' }
  return { ...answer, possible: asked.ageMonths < ageBelowMonths ? 'yes' : 'too_old' }
}

/** Full months lived on a day. */
export const monthsLived = (birthDate: Day, on: Day): number =>
  Math.max(0, on.since(birthDate, { largestUnit: 'month' }).months)
