import { createHash } from 'node:crypto'
import { findCoverage } from '#coverage/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Law, Service } from '#law/types.ts'
import { field, type Call } from '#platform/http/route.ts'
import type { FoundByExpert } from '../decisions/rule-on.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { sumWrong } from '../refusals.ts'
import { tidyWords } from '../words.ts'
import { fields } from '../desk/parts.ts'
import { readSum, sumText } from '../desk/read-sum.ts'

/** What the law asks about the money, each a box to tick. */
export const FLAGS = [
  'conditionsMet',
  'prescribed',
  'referral',
  'emergency',
  'ownWish',
  'noReferral',
  'didNotWait',
] as const
export type Flag = (typeof FLAGS)[number]

/** A receipt with the sum that the expert typed while looking at it. */
export interface TypedReceipt {
  piece: Evidence
  counts: boolean
  sum: string
}

/** The form of a decision as it was sent. */
export interface TypedDecision {
  receipts: TypedReceipt[]
  flags: Flag[]
  /** The service in words, where the case has none. */
  service: string
  /** Why the sum of the receipts is not what was claimed. */
  why: string
  words: string
}

/** A receipt of the case. */
const receiptsAmong = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(({ kind }) => kind === 'receipt')

/** The form before anything was typed: every receipt waits for its sum. */
export const emptyDecision = (evidence: readonly Evidence[]): TypedDecision => ({
  receipts: receiptsAmong(evidence).map(piece => ({ piece, counts: true, sum: '' })),
  flags: [],
  service: '',
  why: '',
  words: '',
})

/** Reads the form of a decision; a receipt counts unless it was left out. */
export function readDecision(call: Call, evidence: readonly Evidence[]): TypedDecision {
  const left = fields(call, 'leave')
  const flags = fields(call, 'flag')
  return {
    receipts: receiptsAmong(evidence).map(piece => ({
      piece,
      counts: !left.includes(piece.evidenceId),
      sum: field(call, nameOfSum(piece)),
    })),
    flags: FLAGS.filter(flag => flags.includes(flag)),
    service: field(call, 'service'),
    why: tidyWords(field(call, 'why')),
    words: tidyWords(field(call, 'words')),
  }
}

/** The name of the box in which the sum of a receipt is typed. */
export const nameOfSum = ({ evidenceId }: Pick<Evidence, 'evidenceId'>): string => `sum-${evidenceId}`

/** The service that the words of the form mean; null where they mean none. */
export const serviceMeant = (law: Pick<Law, 'services'>, { service }: TypedDecision): Service | null =>
  service ? (findCoverage(law, service)[0]?.service ?? null) : null

/** What the expert found, as the rules take it. */
export function foundOf(law: Pick<Law, 'services'>, typed: TypedDecision): FoundByExpert {
  const counted = typed.receipts.filter(({ counts }) => counts)
  const service = serviceMeant(law, typed)
  return {
    receipts: counted.map(({ piece }) => piece.evidenceId),
    sums: Object.fromEntries(counted.map(({ piece, sum }) => [piece.evidenceId, readSum(sum) ?? 0])),
    ...Object.fromEntries(typed.flags.map(flag => [flag, true])),
    ...(service && { serviceId: service.id }),
  }
}

/** The sum of the receipts that count, as typed. */
export const totalOf = ({ receipts }: TypedDecision): number =>
  receipts.reduce((total, { counts, sum }) => total + (counts ? (readSum(sum) ?? 0) : 0), 0)

/** What is wrong with the form: a receipt without its sum, a sum that is not what was claimed and nobody says why. */
export function faultsOfDecision(
  law: Pick<Law, 'services'>,
  typed: TypedDecision,
  claimed: number | null,
): Refusal[] {
  const wrong = typed.receipts.filter(({ counts, sum }) => counts && !readSum(sum))
  const faults: Refusal[] = wrong.map(({ piece }) => sumWrong(nameOfSum(piece)))
  if (typed.service && !serviceMeant(law, typed)) faults.push(serviceNotFound())
  if (!wrong.length && !typed.why && differs(typed, claimed)) faults.push(whyDiffers())
  return faults
}

/** True where the receipts say another sum than the person, in all or one by one. */
export const differs = (typed: TypedDecision, claimed: number | null): boolean => {
  const counted = typed.receipts.filter(({ counts }) => counts)
  if (!counted.length || counted.some(({ sum }) => !readSum(sum))) return false
  return (
    (claimed !== null && totalOf(typed) !== claimed) ||
    counted.some(({ piece, sum }) => readSum(sum) !== piece.receiptKopecks)
  )
}

const serviceNotFound = (): Refusal => ({
  code: 'complaints.service-not-found',
  says: {
    ru: 'Такой услуги в программе не нашлось. Назовите её иначе, как в направлении или в чеке.',
    en: 'No such service was found in the programme. Name it otherwise, as on the referral or the receipt.',
  },
  field: 'service',
})

const whyDiffers = (): Refusal => ({
  code: 'complaints.why-sum-differs',
  says: {
    ru: 'Сумма по чекам не та, которую назвал человек. Напишите почему: он прочтёт это в письме.',
    en: 'The sum of the receipts is not the one that the person named. Write why: they will read it in the letter.',
  },
  field: 'why',
})

/** The words of the letter: why the sum differs stands first. */
export const wordsOf = ({ why, words }: TypedDecision): string => [why, words].filter(Boolean).join('\n')

/** The sum of a receipt as the box shows it again. */
export const shownSum = (sum: string): string => {
  const kopecks = readSum(sum)
  return kopecks === null ? sum : sumText(kopecks)
}

/** What the letter was made from: a form that was changed after it was shown has another one. */
export const fingerprintOf = ({ receipts, ...rest }: TypedDecision): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        rest,
        receipts.map(({ piece, counts, sum }) => [piece.evidenceId, counts, readSum(sum)]),
      ]),
    )
    .digest('hex')

/** The form was changed after its letter was shown. */
export const changedSinceShown = (): Refusal => ({
  code: 'complaints.letter-changed',
  says: {
    ru: 'Вы изменили данные после того, как увидели письмо. Прочтите новое письмо ниже и отправьте его.',
    en: 'You changed something after the letter was shown. Read the new letter below and send it.',
  },
  field: 'letter',
})
