import type { Day } from '#kernel/day.ts'
import type { Reason } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'

/** What a fine stands on: the codes of the act, the day of the care, the norm of that day in kopecks. */
export interface FineFacts {
  on: Day
  codes: string[]
  /** As the fund of the clinic's region entered it; null where it did not. */
  normKopecks: number | null
}

/** A fine in kopecks; null where one may be due and nobody knows how much, zero where none is. */
export interface FineDecision {
  kopecks: number | null
  /** The code by which the fine is counted. */
  code: string | null
  because: Reason[]
  rule: 'complaints/fine'
  revision: 1
}

interface Sanction {
  finePercentOfNorm: number
}

const RULE = { rule: 'complaints/fine', revision: 1 } as const

/**
 * Counts the fine of an act: the share of control/sanction × the norm, of several defects the greatest alone (a choice of
 * Polis, the order was not seen). Without a share or a norm of the day the fine is not known, and never guessed.
 * @law ffoms-231n-2021 основания 1.1–3.13
 */
export function decideFine({ on, codes, normKopecks }: FineFacts, law: Pick<Law, 'on'>): FineDecision {
  if (!codes.length) return { kopecks: 0, code: null, because: [], ...RULE }
  const ofDay = law.on(on)
  const shares = codes.map(code => ({ code, answer: ofDay.find<Sanction>('control/sanction', { code }) }))
  const [first] = codes
  if (shares.some(({ answer }) => answer === null))
    return { kopecks: null, code: first ?? null, because: [NO_SHARE], ...RULE }
  const greatest = shares.reduce((a, b) =>
    (b.answer?.value.finePercentOfNorm ?? 0) > (a.answer?.value.finePercentOfNorm ?? 0) ? b : a,
  )
  const percent = greatest.answer?.value.finePercentOfNorm ?? 0
  const source = greatest.answer?.source[0]
  const because = [{ says: shareSays(percent, greatest.code), ...source }]
  if (percent === 0) return { kopecks: 0, code: null, because, ...RULE }
  if (normKopecks === null)
    return { kopecks: null, code: greatest.code, because: [...because, NO_NORM], ...RULE }
  return { kopecks: share(normKopecks, percent), code: greatest.code, because, ...RULE }
}

/** So many per cent of a sum in kopecks, half a kopeck upwards. */
const share = (kopecks: number, percent: number): number =>
  Number((BigInt(kopecks) * BigInt(percent) + 50n) / 100n)

const shareSays = (percent: number, code: string) => ({
  ru: `За нарушение с кодом ${code} штраф – ${percent} % подушевого норматива.`,
  en: `For a breach with code ${code} the fine is ${percent}% of the per-person norm.`,
})

const NO_SHARE: Reason = {
  says: {
    ru: 'Доли штрафа на этот день неизвестны, поэтому сумма не посчитана.',
    en: 'The shares of fines on this day are not known, so no sum was counted.',
  },
}

const NO_NORM: Reason = {
  says: {
    ru: 'Фонд не ввёл подушевой норматив на этот день, поэтому сумма не посчитана.',
    en: 'The fund has not entered the per-person norm of this day, so no sum was counted.',
  },
}
