import type { Day } from '#kernel/day.ts'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { NoRefundReason } from './decision.ts'

/** What a right to money back stands on; sums in kopecks, what is not known is absent. */
export interface RefundFacts {
  /** The day of the care: its law decides. */
  on: Day
  /** The kept coverage answer; null where none was asked for. */
  answer: 'free' | 'free_if' | 'not_covered' | 'unknown' | null
  /** An emergency is free in any clinic. */
  emergency: boolean
  clinicOutside: boolean
  /** What the expert found; absent findings do not count against the person. */
  ownWish: boolean
  noReferral: boolean
  didNotWait: boolean
  /** For an answer "free on a condition": whether its conditions were met. */
  conditionsMet: boolean
  provedKopecks: number
}

/** Whether money is due, how much, and every reason. */
export interface RefundDecision {
  verdict: 'refund' | 'no_refund'
  kopecks: number
  reason: NoRefundReason | null
  because: Reason[]
  rule: 'complaints/refund'
  revision: 1
}

const GROUNDS = {
  clinic_outside_chi: {
    holds: ({ clinicOutside, emergency }: RefundFacts) => clinicOutside && !emergency,
    says: {
      ru: 'Клиника не работает в системе ОМС. Деньги, уплаченные в такой клинике, по полису не возвращают.',
      en: 'The clinic does not work for this insurance. Money paid in such a clinic is not returned on a policy.',
    },
  },
  own_wish: {
    holds: ({ ownWish }: RefundFacts) => ownWish,
    says: {
      ru: 'Услугу сделали по вашему желанию, врач её не назначал. За такую услугу деньги не возвращают.',
      en: 'The service was done at your own wish and no doctor prescribed it. Money for such a service is not returned.',
    },
  },
  no_referral_or_indication: {
    holds: ({ noReferral }: RefundFacts) => noReferral,
    says: {
      ru: 'Для этой услуги нужно было направление врача, его не было. Без направления деньги не возвращают.',
      en: 'This service needed a referral from a doctor, and there was none. Without a referral money is not returned.',
    },
  },
  did_not_wait_the_term: {
    holds: ({ didNotWait }: RefundFacts) => didNotWait,
    says: {
      ru: 'Услугу предлагали бесплатно в положенный срок, вы не стали ждать. В этом случае деньги не возвращают.',
      en: 'The service was offered free within its lawful term, and you did not wait. In that case money is not returned.',
    },
  },
} satisfies Partial<Record<NoRefundReason, { holds: (facts: RefundFacts) => boolean; says: Words }>>

const isGround = (code: string): code is keyof typeof GROUNDS => Object.hasOwn(GROUNDS, code)

const SAYS = {
  clinic_outside_chi: GROUNDS.clinic_outside_chi.says,
  own_wish: GROUNDS.own_wish.says,
  no_referral_or_indication: GROUNDS.no_referral_or_indication.says,
  did_not_wait_the_term: GROUNDS.did_not_wait_the_term.says,
  not_in_programme: {
    ru: 'Эта услуга в тот день не входила в бесплатную программу.',
    en: 'On that day the service was not in the free programme.',
  },
  condition_not_met: {
    ru: 'Услуга бесплатна при условии, а оно не выполнено.',
    en: 'The service is free on a condition, and it was not met.',
  },
  not_known: {
    ru: 'Неизвестно, была ли эта услуга бесплатной в тот день. Сначала задайте вопрос «Это бесплатно?» и приложите ответ.',
    en: 'It is not known whether the service was free on that day. Ask "Is it free?" first and attach the answer.',
  },
  not_proved: {
    ru: 'Нет чеков, по которым видна уплаченная сумма.',
    en: 'There are no receipts that show the sum that was paid.',
  },
  refund: {
    ru: 'Помощь была положена бесплатно, сумма подтверждена чеками. Клиника должна вернуть деньги.',
    en: 'The care was due free of charge and receipts prove the sum. The clinic must return the money.',
  },
} satisfies Record<NoRefundReason | 'refund', Words>

/**
 * Decides whether money paid for care is returned, by the law of the day of the care: each ground of the law against it
 * first, then what the coverage answer says, then the receipts. Where more than one ground holds, every one is said.
 * @law fz-326 ст. 16
 */
export function decideRefund(facts: RefundFacts, law: Pick<Law, 'on'>): RefundDecision {
  const answer = law.on(facts.on).find<string[]>('complaint/no-refund-if')
  const source = answer?.source[0]
  const held = (answer?.value ?? []).filter(isGround).filter(code => GROUNDS[code].holds(facts))
  const [first] = held
  if (first)
    return { ...refusal(first), because: held.map(code => ({ says: GROUNDS[code].says, ...source })) }
  const why = whyNot(facts)
  if (why) return refusal(why)
  return {
    verdict: 'refund',
    kopecks: facts.provedKopecks,
    reason: null,
    because: [{ says: SAYS.refund, act: 'fz-326', at: 'ст. 16' }],
    ...RULE,
  }
}

const RULE = { rule: 'complaints/refund', revision: 1 } as const

const refusal = (reason: NoRefundReason): RefundDecision => ({
  verdict: 'no_refund',
  kopecks: 0,
  reason,
  because: [{ says: SAYS[reason] }],
  ...RULE,
})

function whyNot({ answer, conditionsMet, provedKopecks }: RefundFacts): NoRefundReason | null {
  if (answer === null || answer === 'unknown') return 'not_known'
  if (answer === 'not_covered') return 'not_in_programme'
  if (answer === 'free_if' && !conditionsMet) return 'condition_not_met'
  return provedKopecks > 0 ? null : 'not_proved'
}
