import type { Day } from '#kernel/day.ts'
import type { Category } from '#insurance/index.ts'
import type { ChosenForm } from '#policies/index.ts'
import type { Kind } from './purpose.ts'

/** Where an application stands. */
export const STATES = [
  'submitted',
  'in_review',
  'returned',
  'accepted',
  'ready',
  'handed_over',
  'issued',
  'completed',
  'refused',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

/** What can be done to an application. */
export type Move =
  | 'submit'
  | 'take'
  | 'release'
  | 'accept'
  | 'issue'
  | 'complete'
  | 'return'
  | 'refuse'
  | 'resubmit'
  | 'withdraw'
  | 'make_ready'
  | 'remake'
  | 'hand_over'

/**
 * The table of moves: from which states, to which. By its kind and the law of the day an application is ended by `accept`
 * (a certificate, the policy later), `issue` (a policy at once) or `complete` (nothing to hand over).
 */
export const MOVES = {
  submit: { from: [], to: 'submitted' },
  take: { from: ['submitted'], to: 'in_review' },
  release: { from: ['in_review'], to: 'submitted' },
  accept: { from: ['in_review'], to: 'accepted' },
  issue: { from: ['in_review'], to: 'issued' },
  complete: { from: ['in_review'], to: 'completed' },
  return: { from: ['in_review'], to: 'returned' },
  refuse: { from: ['in_review'], to: 'refused' },
  resubmit: { from: ['returned'], to: 'submitted' },
  withdraw: { from: ['submitted', 'returned'], to: 'withdrawn' },
  make_ready: { from: ['accepted'], to: 'ready' },
  // A policy that was spoilt at the office is made again.
  remake: { from: ['ready'], to: 'accepted' },
  hand_over: { from: ['ready'], to: 'handed_over' },
} as const satisfies Record<Move, { from: readonly State[]; to: State }>

/** True where a move may be made from a state. */
export const mayMove = (move: Move, from: State): boolean =>
  (MOVES[move].from as readonly State[]).includes(from)

/** States in which nothing more happens: the person may file another application. */
export const isEnded = (state: State): boolean =>
  ['handed_over', 'issued', 'completed', 'refused', 'withdrawn'].includes(state)

/** How an application came. */
export const CHANNELS = ['online', 'office', 'api', 'employer', 'mfc', 'clinic'] as const
export type Channel = (typeof CHANNELS)[number]

/** An application, without what is sealed. */
export interface Application {
  applicationId: string
  /** Ten digits: region, seven at random, a check digit. */
  number: string
  draftId: string
  kind: Kind
  channel: Channel
  state: State
  /** Grows with every move: two clerks who act on one revision cannot both win. */
  revision: number
  region: string
  insurerCode: string
  officeId: string | null
  form: ChosenForm
  category: Category
  /** The person's name as in the list of a desk. */
  applicant: string
  birthDate: Day
  personId: string | null
  takenBy: string | null
  submittedOn: Day
  decisionDueOn: Day
  policyDueOn: Day
}

/** The day by which the next step is due, or null where nothing is awaited of the insurer. */
export function dueOn(application: Pick<Application, 'state' | 'decisionDueOn' | 'policyDueOn'>): Day | null {
  if (application.state === 'submitted' || application.state === 'in_review') return application.decisionDueOn
  return application.state === 'accepted' ? application.policyDueOn : null
}

/** True where the insurer is late on a day. */
export function isOverdue(
  application: Pick<Application, 'state' | 'decisionDueOn' | 'policyDueOn'>,
  on: Day,
): boolean {
  const due = dueOn(application)
  return due !== null && Temporal.PlainDate.compare(on, due) > 0
}
