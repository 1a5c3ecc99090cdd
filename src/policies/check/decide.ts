import { isBefore, type Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Insurer } from '#insurers/index.ts'
import type { Answer, Law, LawOfDay } from '#law/types.ts'
import type { Form } from '../policy.ts'
import * as words from './words.ts'
import type { CheckFacts } from './store.ts'

/** What a registrar is told. */
export interface PolicyCheck {
  found: boolean
  insured: boolean
  on: Day
  insurer?: { code: string; name: Words; phone: string | null; region: string }
  policy?: { form: Form; number: string; series: string | null; validUntil: Day | null }
  programme: 'territorial' | 'basic' | null
  because: Reason[]
  advice: Words[]
}

/** What a check is decided on beside the facts of the register. */
export interface CheckContext {
  on: Day
  /** The region where care is sought; null where it was not said. */
  careRegion: string | null
  law: Law
  insurer(code: string): Insurer | null
}

/** Nobody in the register has that number: the honest answer, and what to do. */
export function decideUnknown(context: CheckContext): PolicyCheck {
  const law = context.law.on(context.on)
  return {
    found: false,
    insured: false,
    on: context.on,
    programme: null,
    because: [{ says: words.NOT_IN_REGISTER }],
    advice: [words.TRY_ANOTHER_NUMBER, ...emergency(law), words.HOW_TO_GET_A_POLICY],
  }
}

/**
 * Whether the person is insured on the day, by whom and under which programme; every reason, and what to do when not.
 * An old policy counts whatever date is printed on it; a policy limited in time does not count after its date.
 * @law fz-326 ст. 16, 45, 51
 */
export function decideCheck(facts: CheckFacts, context: CheckContext): PolicyCheck {
  const law = context.law.on(context.on)
  const ended = endOfRight(facts, context.on)
  const insured = facts.insurerCode !== null && ended === null
  const insurer = facts.insurerCode ?? facts.endedInsurerCode
  const answer: PolicyCheck = {
    found: true,
    insured,
    on: context.on,
    programme: insured ? programme(facts, context) : null,
    because: [],
    advice: [],
  }
  const known = insurer ? context.insurer(insurer) : null
  if (known && facts.insurerCode)
    answer.insurer = {
      code: known.code,
      name: known.company.name,
      phone: known.phone,
      region: known.region,
    }
  if (facts.form && facts.number)
    answer.policy = {
      form: facts.form,
      number: facts.number,
      series: facts.series,
      validUntil: facts.validUntil,
    }
  if (insured) explainInsured(answer, facts, context, law)
  else explainNotInsured(answer, facts, ended, law)
  return answer
}

/** Why the right has ended though the register shows an insurer, or null: a limited status or policy is over. */
function endOfRight(facts: CheckFacts, on: Day): Reason | null {
  if (facts.statusUntil && isBefore(facts.statusUntil, on))
    return { says: words.statusEnded(facts.statusUntil), act: 'fz-326', at: 'ст. 10' }
  const limited = facts.form !== null && facts.form !== 'old' && facts.form !== 'certificate'
  if (limited && facts.validUntil && isBefore(facts.validUntil, on))
    return { says: words.policyEnded(facts.validUntil), act: 's0-2017-05-29', at: 'строка 211' }
  return null
}

const programme = (facts: CheckFacts, { careRegion }: CheckContext): 'territorial' | 'basic' =>
  careRegion === null || careRegion === facts.insuredRegion ? 'territorial' : 'basic'

function explainInsured(answer: PolicyCheck, facts: CheckFacts, context: CheckContext, law: LawOfDay): void {
  answer.because.push({
    says: words.insuredSince(
      answer.insurer?.name ?? { ru: facts.insurerCode!, en: facts.insurerCode! },
      facts.insuredFrom!,
    ),
    act: 'fz-326',
    at: 'ст. 16 ч. 1',
  })
  answer.because.push(...explainForm(facts, context.on, law))
  const outside = law.find<unknown>('coverage/out-of-region')
  answer.because.push(
    answer.programme === 'territorial'
      ? { says: words.TERRITORIAL, act: 'fz-326', at: 'ст. 36' }
      : { says: words.basicOutside(facts.insuredRegion!), ...cite(outside, 'fz-326', 'ст. 35') },
  )
  const presentation = law.find<string>('policy/presentation')
  if (presentation)
    answer.because.push({
      says: words.presentation(presentation.value),
      ...cite(presentation, 'fz-326', 'ст. 16 ч. 2'),
    })
  if (facts.form === 'certificate' && facts.validUntil && isBefore(facts.validUntil, context.on))
    answer.advice.push(words.CERTIFICATE_IS_LATE)
  if (facts.form === null) answer.advice.push(words.NO_POLICY_YET)
  if (answer.insurer?.phone === null) answer.advice.push(words.PHONE_ON_POLICY)
}

function explainForm(facts: CheckFacts, on: Day, law: LawOfDay): Reason[] {
  const past = facts.validUntil !== null && isBefore(facts.validUntil, on)
  if (facts.form === 'old')
    return [
      {
        says: past ? words.OLD_EXPIRED_COUNTS : words.OLD_COUNTS,
        ...cite(law.find('policy/old-valid'), 'fz-326', 'ст. 51 ч. 2'),
      },
    ]
  if (facts.form === 'certificate')
    return past
      ? [{ says: words.certificatePast(facts.validUntil!), act: 'fz-326', at: 'ст. 46' }]
      : [
          {
            says: words.certificateCounts(facts.validUntil!),
            ...cite(law.find('temporary-certificate/same-rights'), 'fz-326', 'ст. 46'),
          },
        ]
  if (facts.form)
    return [
      {
        says: facts.validUntil ? words.policyCountsUntil(facts.validUntil) : words.POLICY_COUNTS,
        act: 'fz-326',
        at: 'ст. 45',
      },
    ]
  return [{ says: words.INSURED_WITHOUT_PAPER, act: 'fz-326', at: 'ст. 16' }]
}

function explainNotInsured(
  answer: PolicyCheck,
  facts: CheckFacts,
  ended: Reason | null,
  law: LawOfDay,
): void {
  if (ended) answer.because.push(ended)
  else if (facts.endedOn && facts.endedBecause)
    answer.because.push({
      says: words.insuranceEnded(facts.endedOn, facts.endedBecause),
      act: 'fz-326',
      at: 'ст. 16',
    })
  else answer.because.push({ says: words.NEVER_INSURED })
  answer.advice.push(...emergency(law), words.whatNext(facts.endedBecause, ended !== null))
}

const emergency = (law: LawOfDay): Words[] => {
  const free = law.find<unknown>('coverage/emergency-without-documents')
  return free ? [words.EMERGENCY_IS_FREE] : []
}

function cite(answer: Answer<unknown> | null, act: string, at: string): { act: string; at: string } {
  const source = answer?.source[0]
  return source ? { act: source.act, at: source.at } : { act, at }
}
