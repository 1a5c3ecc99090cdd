import type { Day } from '#kernel/day.ts'
import type { Law, WorkingCalendar } from '#law/types.ts'

/**
 * Terms for which the law has none (complaint/refund-term is a declared gap) or none that was seen: choices of Polis, so
 * that every open case has a clock. None of them is a limit on anybody's right.
 */
export const OWN_TERMS = {
  /** Working days for the insurer's first consultation. */
  firstConsultation: 3,
  /** Days in which the person asks for an inspection after a consultation. */
  afterConsultation: 10,
  /** Days for what the person was asked to add. */
  evidence: 10,
  /** Working days for a clinic's answer before its term was in the classifier. */
  clinicAnswer: 5,
  /** The working day after the term, and each second one after it: so often a clinic is reminded. */
  betweenReminders: 2,
  mostReminders: 3,
  /** Working days in which a clinic returns the money. */
  refund: 10,
  /** Working days for closing a case in which nothing is owed. */
  closing: 5,
  /** Days in which a person thinks over a refusal before the case may be closed. */
  appeal: 30,
  /** Days for the answer of an insurer before a term of it was seen. */
  insurerAnswer: 30,
} as const

type Rules = Pick<Law, 'on' | 'calendar'>

/** So many days after a day; one that ends on a day off ends on the next working day, as it is a person's own. */
const forPerson = (calendar: WorkingCalendar, from: Day, days: number, region: string): Day => {
  const end = from.add({ days })
  return calendar.isWorkingDay(end, region) ? end : calendar.addWorkingDays(end, 1, region)
}

/** The last day for the answer of who handles a complaint that was filed on a day. */
export function answerDue({ on }: Rules, filedOn: Day, isInsurer: boolean): Day {
  const parameter = isInsurer ? 'complaint/insurer-answer' : 'complaint/fund-answer'
  return filedOn.add({ days: on(filedOn).find<number>(parameter)?.value ?? OWN_TERMS.insurerAnswer })
}

/** The last day after an extension; null where the law of the day knows of none. */
export function extendedDue({ on }: Rules, filedOn: Day): Day | null {
  const term = on(filedOn).find<number>('complaint/insurer-answer-extended')?.value
  return term === undefined ? null : filedOn.add({ days: term })
}

/** The last day for the first consultation; a call from the spot is answered on its day. */
export const consultationDue = ({ calendar }: Rules, on: Day, region: string, isCall: boolean): Day =>
  isCall ? on : calendar.addWorkingDays(on, OWN_TERMS.firstConsultation, region)

/** The last day of a person who was given a consultation. */
export const afterConsultationDue = ({ calendar }: Rules, on: Day, region: string): Day =>
  forPerson(calendar, on, OWN_TERMS.afterConsultation, region)

/** The last day for what a person was asked to add. */
export const evidenceDue = ({ calendar }: Rules, on: Day, region: string): Day =>
  forPerson(calendar, on, OWN_TERMS.evidence, region)

/** The last day for a clinic's documents and answer. */
export function inquiryDue(law: Rules, on: Day, region: string): Day {
  const term = law.on(on).find<number>('control/documents-term')?.value ?? OWN_TERMS.clinicAnswer
  return law.calendar.addWorkingDays(on, term, region)
}

/** The last day on which a clinic returns the money: no act has a term. */
export const refundDue = ({ calendar }: Rules, on: Day, region: string): Day =>
  calendar.addWorkingDays(on, OWN_TERMS.refund, region)

/** The last day on which the clinic may appeal against an act. @law fz-326 ст. 42 */
export const clinicAppealUntil = ({ on, calendar }: Rules, signedOn: Day, region: string): Day =>
  calendar.addWorkingDays(signedOn, on(signedOn).value<number>('control/appeal-term').value, region)

/** The last day of the fund's review of a clinic's appeal. @law fz-326 ст. 42 */
export const clinicReviewDue = ({ on, calendar }: Rules, day: Day, region: string): Day =>
  calendar.addWorkingDays(day, on(day).value<number>('control/appeal-review-term').value, region)

/** The last day of a fund's answer to a person. */
export const fundAnswerDue = ({ on }: Rules, day: Day): Day =>
  day.add({ days: on(day).value<number>('complaint/fund-answer').value })

/** The last day of a person who was refused. */
export const thinkingDue = ({ calendar }: Rules, on: Day, region: string): Day =>
  forPerson(calendar, on, OWN_TERMS.appeal, region)

/** The last day for closing a case in which nothing is owed: not before the clinic may no longer appeal. */
export function closingDue(law: Rules, on: Day, region: string, appealUntil: Day | null): Day {
  const own = law.calendar.addWorkingDays(on, OWN_TERMS.closing, region)
  return appealUntil && Temporal.PlainDate.compare(appealUntil, own) > 0
    ? law.calendar.addWorkingDays(appealUntil, 1, region)
    : own
}

/** The day on which a clinic is reminded next; null where it was reminded often enough. */
export const reminderDue = (
  { calendar }: Rules,
  inquiry: { dueOn: Day; reminders: number },
  region: string,
): Day | null =>
  inquiry.reminders >= OWN_TERMS.mostReminders
    ? null
    : calendar.addWorkingDays(inquiry.dueOn, 1 + inquiry.reminders * OWN_TERMS.betweenReminders, region)
