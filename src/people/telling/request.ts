import type { Day } from '#kernel/day.ts'
import type { Reason } from '#kernel/outcome.ts'
import { addedTerm } from './term.ts'
import type { Law } from '#law/types.ts'

/** What a person tells their insurer of, and the answers it takes; an answer with a question mark may be left out. */
export const CHANGE_KINDS = {
  name: ['surname', 'givenName', 'patronymic?'],
  birth: ['birthDate', 'birthPlace?'],
  document: ['documentType', 'series?', 'number', 'issuedOn?'],
  residence: ['region', 'address'],
  error: ['surname', 'givenName', 'patronymic?', 'birthDate', 'birthPlace?'],
} as const satisfies Record<string, readonly string[]>

/** A kind of change that a person tells of. */
export type ChangeKind = keyof typeof CHANGE_KINDS

/** True where the text names a kind of change. */
export const isChangeKind = (text: string): text is ChangeKind => Object.hasOwn(CHANGE_KINDS, text)

/** The answers of a kind: their names, and whether each may be left out. */
export const answersOf = (kind: ChangeKind): { name: string; optional: boolean }[] =>
  CHANGE_KINDS[kind].map(name => ({ name: name.replace('?', ''), optional: name.endsWith('?') }))

/** What a person told of, as it is kept sealed; days are ISO texts. */
export interface ChangeTold {
  kind: ChangeKind
  answers: Record<string, string>
}

/** A message to the insurer that waits for its clerk, or that was decided on. */
export interface ChangeRequest extends ChangeTold {
  personId: string
  requestId: string
  insurerCode: string
  changedOn: Day
  tellBy: Day
  toldOn: Day
  decision: { accepted: boolean; reason: string; on: Day; by: string } | null
}

/** The last day on which to tell of a change, and why. */
export interface TellBy {
  on: Day
  because: Reason[]
}

/**
 * The day by which an insured person tells the insurer of a change of name, residence or document.
 * @law fz-326 ст. 16 ч. 2
 */
export function tellBy(law: Law, changedOn: Day): TellBy {
  const term = law.on(changedOn).value<number>('insured/notice-of-change')
  const says = addedTerm(term.value)
  return {
    on: changedOn.add({ months: term.value }),
    because: term.source.map(citation => ({ says, ...citation })),
  }
}
