import type { Day } from '#kernel/day.ts'
import { isAfter } from '#kernel/day.ts'
import type { WorkingCalendar } from '#law/types.ts'
import type { Application } from '../application.ts'
import { showApplicationNumber } from '../number.ts'

/** Where a complaint stands; the table of moves is held by the database: filed, then answered. */
export const COMPLAINT_STATES = ['filed', 'answered'] as const
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

/** A complaint to the fund that an insurer let the term of an application pass. */
export interface LateComplaint {
  applicationId: string
  region: string
  insurerCode: string
  /** What the insurer was late with when the complaint was filed. */
  awaited: 'decision' | 'policy'
  /** The last day of the term that passed. */
  termPassedOn: Day
  filedOn: Day
  /** The last day on which the fund answers. */
  answerDueOn: Day
  state: ComplaintState
  answer: string | null
  answeredOn: Day | null
}

/** What an insurer is late with, by the state of the application. */
export const awaitedOf = ({ state }: Pick<Application, 'state'>): LateComplaint['awaited'] =>
  state === 'accepted' ? 'policy' : 'decision'

/**
 * The number of a complaint, `Ж-77-1234567-8`: that of its application behind a letter, because one application has one
 * complaint and nobody should keep two numbers (a choice of Polis).
 */
export const showComplaintNumber = (applicationNumber: string): string =>
  `Ж-${showApplicationNumber(applicationNumber)}`

/** True where the fund itself is late with its answer on a day. */
export const isAnswerLate = ({ state, answerDueOn }: LateComplaint, on: Day): boolean =>
  state === 'filed' && isAfter(on, answerDueOn)

/** How many working days of the region have passed since the term, the last day counted. */
export const workingDaysLate = (calendar: WorkingCalendar, due: Day, on: Day, region: string): number =>
  isAfter(on, due) ? calendar.workingDaysBetween(due, on, region) : 0
