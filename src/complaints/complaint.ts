import type { Day } from '#kernel/day.ts'
import type { OrganisationKey } from '#platform/actor.ts'

/** What a complaint is about; `not_done` is "this was billed and did not happen", `consultation` a question to a lawyer. */
export const KINDS = [
  'refusal',
  'charge',
  'wait',
  'quality',
  'rudeness',
  'data',
  'choice',
  'not_done',
  'consultation',
] as const
export type ComplaintKind = (typeof KINDS)[number]

/** How a complaint came: by the person, by a call to the insurer at the moment of refusal, or at an office. */
export const CHANNELS = ['online', 'hotline', 'office'] as const
export type ComplaintChannel = (typeof CHANNELS)[number]

/** Where a complaint stands. */
export const STATES = [
  'received',
  'consulted',
  'evidence_asked',
  'inspection',
  'clinic_asked',
  'act_signed',
  'money_due',
  'settled',
  'refused',
  'clinic_appealed',
  'appealed_fund',
  'appealed_federal',
  'closed',
] as const
export type ComplaintState = (typeof STATES)[number]

/** How a case ended. */
export const OUTCOMES = [
  'consulted',
  'clinic_took',
  'clinic_did_not_take',
  'money_returned',
  'confirmed',
  'refused',
  'withdrawn',
] as const
export type ComplaintOutcome = (typeof OUTCOMES)[number]

/** Whose move it is: `citizen`, `federal`, or an organisation. */
export type Owner = 'citizen' | 'federal' | OrganisationKey

/** A complaint, without what is sealed. */
export interface Complaint {
  personId: string
  complaintId: string
  /** Ten digits: region, seven at random, a check digit. */
  number: string
  kind: ComplaintKind
  channel: ComplaintChannel
  state: ComplaintState
  /** Grows with every move: two experts who act on one revision cannot both win. */
  revision: number
  region: string
  /** Null where the person is insured nowhere: the fund of the region handles it. */
  insurerCode: string | null
  clinicCode: string | null
  clinicName: string
  isOutside: boolean
  clinicToldOn: Day | null
  happenedOn: Day
  serviceId: string | null
  /** The kept decision of the coverage answer. */
  answerId: string | null
  /** What the person says they paid, in kopecks. */
  paidKopecks: number | null
  filedOn: Day
  takenBy: string | null
  answerDueOn: Day
  extendedOn: Day | null
  actSignedOn: Day | null
  owner: Owner | null
  dueOn: Day | null
  outcome: ComplaintOutcome | null
}

/** Who handles a complaint: the insurer, or the fund of the region of somebody who is insured nowhere. */
export const handlerOf = ({
  insurerCode,
  region,
}: Pick<Complaint, 'insurerCode' | 'region'>): OrganisationKey =>
  insurerCode ? `insurer:${insurerCode}` : `fund:${region}`

/** Who owes the step that a state awaits; a clinic that no register knows is pressed by the handler. */
export function ownerIn(
  state: ComplaintState,
  complaint: Pick<Complaint, 'insurerCode' | 'region' | 'clinicCode'>,
): Owner | null {
  switch (state) {
    case 'closed':
      return null
    case 'consulted':
    case 'evidence_asked':
    case 'refused':
      return 'citizen'
    case 'clinic_asked':
    case 'money_due':
      return complaint.clinicCode ? `clinic:${complaint.clinicCode}` : handlerOf(complaint)
    case 'clinic_appealed':
    case 'appealed_fund':
      return `fund:${complaint.region}`
    case 'appealed_federal':
      return 'federal'
    case 'received':
    case 'inspection':
    case 'act_signed':
    case 'settled':
      return handlerOf(complaint)
  }
}

/** True where the step that is awaited is late on a day. */
export const isComplaintLate = ({ dueOn }: Pick<Complaint, 'dueOn'>, on: Day): boolean =>
  dueOn !== null && Temporal.PlainDate.compare(on, dueOn) > 0
