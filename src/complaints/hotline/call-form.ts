import { field, type Call } from '#platform/http/route.ts'
import { isId } from '#kernel/ids.ts'
import { fields } from '../desk/parts.ts'

/** How a call ends: the clinic took the patient, the patient went elsewhere, or a complaint is opened. */
export const ENDINGS = ['took', 'elsewhere', 'complaint'] as const
export type Ending = (typeof ENDINGS)[number]

/** What the caller says of the care, each a box to tick. */
export const TOLD = ['emergency', 'prescribed', 'referral'] as const
export type Told = (typeof TOLD)[number]

/** A call as the clerk has typed it. */
export interface TypedCall {
  /** What tells the person: a name with a birth date, a number. */
  who: string
  /** The person who was chosen among those found; empty for an unknown caller. */
  personId: string
  kind: 'refusal' | 'charge'
  clinicCode: string
  /** The name of a clinic that the list does not have. */
  clinicName: string
  /** What the caller needs, in their words. */
  need: string
  told: Told[]
  /** What the clinic said. */
  words: string
}

/** A call of which nothing is known yet. */
export const NO_CALL: TypedCall = {
  who: '',
  personId: '',
  kind: 'refusal',
  clinicCode: '',
  clinicName: '',
  need: '',
  told: [],
  words: '',
}

/** Reads the form of a call. */
export function readCall(call: Call): TypedCall {
  const personId = field(call, 'personId')
  const told = fields(call, 'told')
  return {
    who: field(call, 'who').slice(0, 200),
    personId: isId(personId) ? personId : '',
    kind: field(call, 'kind') === 'charge' ? 'charge' : 'refusal',
    clinicCode: /^\d{6}$/.test(field(call, 'clinic')) ? field(call, 'clinic') : '',
    clinicName: field(call, 'clinicName').slice(0, 200),
    need: field(call, 'need').slice(0, 400),
    told: TOLD.filter(one => told.includes(one)),
    words: field(call, 'words'),
  }
}

/** How the call is to end; null while it is only looked up. */
export const endingOf = (call: Call): Ending | null =>
  ENDINGS.find(one => one === field(call, 'step')) ?? null
