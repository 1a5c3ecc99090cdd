import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#law/types.ts'

/** Where the making of a policy stands. */
export const ORDER_STATES = [
  'waiting',
  'ordered',
  'in_batch',
  'sent',
  'delivered',
  'at_office',
  'agreed',
  'handed_over',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** What can be done to an order. */
export type OrderMove =
  | 'order'
  | 'hold'
  | 'change_to_paper'
  | 'batch'
  | 'send'
  | 'deliver'
  | 'write_off'
  | 'shelve'
  | 'agree'
  | 'hand_over'

/** The table of moves: from which states, to which; the database holds the same one (production_move). */
export const ORDER_MOVES = {
  order: { from: [], to: 'ordered' },
  hold: { from: [], to: 'waiting' },
  change_to_paper: { from: ['waiting', 'ordered'], to: 'ordered' },
  batch: { from: ['waiting', 'ordered'], to: 'in_batch' },
  send: { from: ['in_batch'], to: 'sent' },
  deliver: { from: ['sent'], to: 'delivered' },
  // A spoilt or missing blank is made again: the order goes back to the beginning.
  write_off: { from: ['sent', 'delivered', 'at_office', 'agreed'], to: 'ordered' },
  // A paper policy may be printed at the office itself, without a batch.
  shelve: { from: ['ordered', 'delivered'], to: 'at_office' },
  agree: { from: ['at_office', 'agreed'], to: 'agreed' },
  hand_over: { from: ['at_office', 'agreed'], to: 'handed_over' },
} as const satisfies Record<OrderMove, { from: readonly OrderState[]; to: OrderState }>

/** True where a move may be made from a state. */
export const mayMoveOrder = (move: OrderMove, from: OrderState): boolean =>
  (ORDER_MOVES[move].from as readonly OrderState[]).includes(from)

/** The forms that are made of a blank. */
export const MADE_FORMS = ['paper', 'plastic'] as const
export type MadeForm = (typeof MADE_FORMS)[number]

/** True for a form that is made of a blank. */
export const isMade = (form: string): form is MadeForm => (MADE_FORMS as readonly string[]).includes(form)

/** The parts of a day on which a person may come; a choice of Polis. */
export const DAY_PARTS = ['morning', 'afternoon'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** A policy that is made for a person. */
export interface ProductionOrder {
  personId: string
  orderId: string
  applicationId: string
  applicationNumber: string
  applicant: string
  /** 16 digits. */
  enp: string
  insurerCode: string
  region: string
  officeId: string | null
  form: MadeForm
  state: OrderState
  revision: number
  appliedOn: Day
  orderedOn: Day
  /** The last day printed on the policy; null where it is without limit. */
  validUntil: Day | null
  /** The day by which a policy is usually ready; null where nothing is known of it. */
  targetOn: Day | null
  /** The last day of the law's term. */
  dueOn: Day
  /** The first day on which plastic is made again; null where the order does not wait or nobody knows. */
  waitsUntil: Day | null
  batchId: string | null
  /** 11 digits. */
  blankNumber: string | null
  pickupOn: Day | null
  pickupPart: DayPart | null
}

/** How late an order is on a day, in working days of its region: after the usual day and after the law's. */
export interface Lateness {
  afterTarget: number
  afterTerm: number
}

/** How late an order is: one that lies at the office is late no more. */
export function latenessOf(
  order: Pick<ProductionOrder, 'state' | 'targetOn' | 'dueOn' | 'region'>,
  on: Day,
  calendar: WorkingCalendar,
): Lateness {
  if (['at_office', 'agreed', 'handed_over'].includes(order.state)) return { afterTarget: 0, afterTerm: 0 }
  const after = (due: Day | null): number =>
    due && Temporal.PlainDate.compare(on, due) > 0 ? calendar.workingDaysBetween(due, on, order.region) : 0
  return { afterTarget: after(order.targetOn), afterTerm: after(order.dueOn) }
}
