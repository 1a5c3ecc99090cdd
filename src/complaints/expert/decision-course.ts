import type { Refusal } from '#kernel/outcome.ts'
import type { Complaint } from '../complaint.ts'
import { faultsOfUpholding } from '../decisions/decide.ts'
import { actHasDefects, coverageNotKnown } from '../decisions/refusals.ts'
import type { FoundByExpert, Ruling } from '../decisions/rule-on.ts'
import { mayMove } from '../moves.ts'

/** Where a ruling leads: for the person, or against them on a ground. */
export type Course = { to: 'uphold' } | { to: 'refuse'; ground: 'no_refund' | 'no_defect' }

/**
 * The way that the rules leave open: a defect or money due is decided for the person, all else is refused; where the act
 * found nothing and no money was asked for, for want of a defect.
 */
export function courseOf(
  { actSignedOn, paidKopecks }: Pick<Complaint, 'actSignedOn' | 'paidKopecks'>,
  { codes, refund }: Pick<Ruling, 'codes' | 'refund'>,
  { receipts = [] }: FoundByExpert,
): Course {
  if (codes.length || refund.verdict === 'refund') return { to: 'uphold' }
  const isAboutMoney = receipts.length > 0 || paidKopecks !== null
  const isForWantOfDefect = actSignedOn !== null && (!isAboutMoney || refund.reason === 'not_known')
  return { to: 'refuse', ground: isForWantOfDefect ? 'no_defect' : 'no_refund' }
}

/** What stands in the way of a course; empty where it may be taken. */
export function faultsOfCourse(
  complaint: Complaint,
  course: Course,
  ruling: Ruling,
  found: FoundByExpert,
): Refusal[] {
  if (course.to === 'uphold')
    return mayMove('decide', complaint.state) ? faultsOfUpholding(ruling, found) : [actFirst()]
  if (ruling.codes.length) return [actHasDefects()]
  return course.ground === 'no_refund' && ruling.refund.reason === 'not_known' ? [coverageNotKnown()] : []
}

const actFirst = (): Refusal => ({
  code: 'complaints.act-first',
  says: {
    ru: 'По этим данным деньги надо вернуть. Сначала начните проверку и подпишите акт, потом решайте.',
    en: 'By this the money is due. Begin the inspection and sign the act first, then decide.',
  },
})
