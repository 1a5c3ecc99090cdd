import { isAfter, parseDay, readTypedDay, type Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { KINDS, type ComplaintKind } from '../complaint.ts'
import type { Answers, Field } from '../drafts/draft.ts'
import type { DraftFile } from '../drafts/files.ts'
import { readSum } from '../desk/read-sum.ts'
import {
  clinicUnknown,
  notHappenedYet,
  regionUnknown,
  sumWrong,
  wordsLong,
  wordsMissing,
} from '../refusals.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import type { CitizenParts } from './parts.ts'
import * as no from './refusals.ts'

/** The pages that ask, in their order; one thing a page. */
export const STEPS = ['kind', 'paid', 'where', 'story', 'evidence', 'bank'] as const
export type Step = (typeof STEPS)[number]

/** The fields that a page asks. */
export const FIELDS_OF: Record<Step, readonly Field[]> = {
  kind: ['kind'],
  paid: ['isPaid', 'paid'],
  where: ['region', 'clinic', 'clinicName', 'happenedOn'],
  story: ['story'],
  evidence: [],
  bank: ['recipient', 'account', 'bik'],
}

/** A choice of the first page as the kind of a complaint; null where it is none. */
export const kindOf = ({ kind }: Answers): ComplaintKind | null => KINDS.find(one => one === kind) ?? null

/** True where the page is asked at all. */
export function isAsked(step: Step, answers: Answers): boolean {
  const kind = kindOf(answers)
  if (step === 'paid') return kind === 'charge'
  if (step === 'evidence') return kind !== 'consultation'
  return step !== 'bank' || (kind === 'charge' && answers.isPaid === 'yes')
}

/** The page after another; what is known already (a story from an answer of "is it free?") is not asked again. */
export function stepAfter(step: Step, answers: Answers): Step | 'check' {
  const later = STEPS.slice(STEPS.indexOf(step) + 1)
  return later.find(one => isAsked(one, answers) && !(one === 'story' && answers.story)) ?? 'check'
}

/** The page before another; null before the first. */
export const stepBefore = (step: Step | 'check', answers: Answers): Step | null =>
  STEPS.slice(0, step === 'check' ? STEPS.length : STEPS.indexOf(step)).findLast(one =>
    isAsked(one, answers),
  ) ?? null

/** The day that was typed, as `20.11.2026` or as a program writes it; null where it is none. */
export const dayOf = ({ happenedOn = '' }: Answers): Day | null =>
  readTypedDay(happenedOn) ?? parseDay(happenedOn)

/** What is to be judged beside the answers. */
export interface Around {
  with_: Pick<CitizenParts, 'registers' | 'clinics'>
  today: Day
  files: readonly DraftFile[]
}

/** What is wrong with the answers of a page. */
export function errorsOf(step: Step, answers: Answers, around: Around): Refusal[] {
  switch (step) {
    case 'kind':
      return kindOf(answers) ? [] : [no.kindMissing()]
    case 'paid':
      return errorsOfPaid(answers)
    case 'where':
      return errorsOfPlace(answers, around)
    case 'story':
      return faultsOfWords(tidyWords(answers.story ?? ''), 'story')
    case 'evidence':
      return around.files
        .filter(({ kind, receiptKopecks }) => kind === 'receipt' && receiptKopecks === null)
        .map(({ fileId, name }) => no.receiptSumMissing(sumField(fileId), name))
    case 'bank':
      return errorsOfBank(answers)
  }
}

/** The name of the field with the sum of a receipt. */
export const sumField = (fileId: string): string => `sum-${fileId}`

function errorsOfPaid({ isPaid, paid = '' }: Answers): Refusal[] {
  if (isPaid === 'no') return []
  if (isPaid !== 'yes') return [no.paidMissing()]
  const sum = readSum(paid)
  return isSum(sum) ? [] : [sumWrong('paid')]
}

const LARGEST_SUM = 100_000_000_000

/** True for a sum of money that a receipt may have, in kopecks. */
export const isSum = (kopecks: number | null): kopecks is number =>
  kopecks !== null && kopecks > 0 && kopecks <= LARGEST_SUM

const LONGEST_NAME = 200

function errorsOfPlace(answers: Answers, { with_, today }: Around): Refusal[] {
  const { region = '', clinic, clinicName = '' } = answers
  // A question to a lawyer is about no clinic and no day.
  const isQuestion = kindOf(answers) === 'consultation'
  const errors: Refusal[] = []
  if (!with_.registers.isRegion(region)) errors.push(regionUnknown())
  if (clinic) {
    if (with_.clinics.clinic(clinic)?.region !== region) errors.push(clinicUnknown())
  } else if (!clinicName && !isQuestion) errors.push(wordsMissing('clinicName'))
  if (clinicName.length > LONGEST_NAME) errors.push(wordsLong('clinicName', LONGEST_NAME))
  const on = dayOf(answers)
  if (!on && !(isQuestion && !answers.happenedOn)) errors.push(no.dayMissing())
  else if (on && isAfter(on, today)) errors.push(notHappenedYet(today))
  return errors
}

/** Bank details may be left out whole. */
function errorsOfBank({ recipient = '', account = '', bik = '' }: Answers): Refusal[] {
  if (!account && !bik) return []
  return [
    ...(recipient ? [] : [no.recipientMissing()]),
    ...(recipient.length > LONGEST_NAME ? [wordsLong('recipient', LONGEST_NAME)] : []),
    ...(/^\d{20}$/.test(digits(account)) ? [] : [no.accountWrong()]),
    ...(/^\d{9}$/.test(digits(bik)) ? [] : [no.bikWrong()]),
  ]
}

/** A number without the spaces that people type. */
export const digits = (text: string): string => text.replaceAll(/[\s-]/g, '')

/** The first page whose answers are wrong or missing; null where everything may be sent. */
export const firstWrong = (answers: Answers, around: Around): Step | null =>
  STEPS.find(step => isAsked(step, answers) && errorsOf(step, answers, around).length > 0) ?? null
