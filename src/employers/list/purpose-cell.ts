import type { ApplicationContent } from '#applications/index.ts'
import { CHANGE_GROUNDS, type ChangeGround } from '#insurance/index.ts'
import { foldName } from '#kernel/names.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { purposeUnknown } from '../refusals.ts'

type Purpose = NonNullable<ApplicationContent['purpose']>

const FIRST = ['first', 'первый полис', 'первое заявление', 'первый выбор', 'выбор страховой компании']

/** What spreadsheets write for each ground of a change; a bare change is of one's own wish. */
const CHANGES: Record<ChangeGround, readonly string[]> = {
  wish: [
    'wish',
    'change_of_insurer',
    'смена страховой компании',
    'смена',
    'смена по желанию',
    'замена по желанию',
  ],
  residence_changed: [
    'residence_changed',
    'смена при переезде',
    'смена в связи с переездом',
    'смена места жительства',
    'переезд',
  ],
  insurer_contract_ended: [
    'insurer_contract_ended',
    'смена из-за окончания договора страховой компании',
    'смена из-за окончания договора',
    'окончание договора',
    'договор прекращён',
  ],
}

const BY_WORD: ReadonlyMap<string, Purpose> = new Map([
  ...FIRST.map((word): [string, Purpose] => [foldName(word), { kind: 'first' }]),
  ...CHANGE_GROUNDS.flatMap(because => {
    const purpose: Purpose = { kind: 'change_of_insurer', because }
    return [`change_of_insurer.${because}`, ...CHANGES[because]].map((word): [string, Purpose] => [
      foldName(word),
      purpose,
    ])
  }),
])

/**
 * What a row is for, by the word of its cell; an empty one is a first policy. Reissues and duplicates are the person's own
 * business: no list asks for them.
 */
export function purposeOfCell(text: string): Outcome<Purpose> {
  const word = text.trim()
  const purpose: Purpose | undefined = word ? BY_WORD.get(foldName(word)) : { kind: 'first' }
  return purpose ? granted(purpose) : refused(purposeUnknown())
}
