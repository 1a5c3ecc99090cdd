import { CHANGE_GROUNDS } from '#insurance/index.ts'
import { readTypedDay } from '#kernel/day.ts'
import type { Answers } from '../drafts/answers.ts'
import { DUPLICATE_GROUNDS, REISSUE_GROUNDS, type Purpose } from '../purpose.ts'

/** Every purpose as one answer of a form: its kind, with the ground after a dot where the kind has one. */
export const PURPOSE_ANSWERS = [
  'first',
  ...CHANGE_GROUNDS.map(ground => `change_of_insurer.${ground}` as const),
  ...REISSUE_GROUNDS.map(ground => `reissue.${ground}` as const),
  ...DUPLICATE_GROUNDS.map(ground => `duplicate.${ground}` as const),
  'change_of_form',
  'surrender',
  'return',
] as const
export type PurposeAnswer = (typeof PURPOSE_ANSWERS)[number]

/** The answer that a purpose is. */
export const answerOfPurpose = (purpose: Purpose): PurposeAnswer => {
  switch (purpose.kind) {
    case 'change_of_insurer':
      return `change_of_insurer.${purpose.because}`
    case 'reissue':
      return `reissue.${purpose.because}`
    case 'duplicate':
      return `duplicate.${purpose.because}`
    case 'first':
    case 'change_of_form':
    case 'surrender':
    case 'return':
      return purpose.kind
  }
}

/** The purpose that the answers `purpose` and `serviceFrom` say; null where they say none, or service without its day. */
export function purposeIn({ purpose = '', serviceFrom = '' }: Answers): Purpose | null {
  const [kind = '', ground] = purpose.split('.')
  switch (kind) {
    case 'first':
    case 'change_of_form':
    case 'return':
      return { kind }
    case 'change_of_insurer':
      return withGround(CHANGE_GROUNDS, ground, because => ({ kind, because }))
    case 'reissue':
      return withGround(REISSUE_GROUNDS, ground, because => ({ kind, because }))
    case 'duplicate':
      return withGround(DUPLICATE_GROUNDS, ground, because => ({ kind, because }))
    case 'surrender': {
      const from = readTypedDay(serviceFrom)
      return from && { kind, serviceFrom: from }
    }
    default:
      return null
  }
}

function withGround<G extends string>(
  grounds: readonly G[],
  ground: string | undefined,
  make: (ground: G) => Purpose,
): Purpose | null {
  const known = grounds.find(one => one === ground)
  return known ? make(known) : null
}
