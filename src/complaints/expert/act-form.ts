import type { Refusal } from '#kernel/outcome.ts'
import type { Call } from '#platform/http/route.ts'
import { field } from '#platform/http/route.ts'
import { defectOf } from '../decisions/defects.ts'
import { faultsOfAct, type FindingToSign } from '../decisions/sign-act.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import { fields } from '../desk/parts.ts'

/** The choice that stands for an act without a defect. */
export const NO_DEFECT = 'none'

/** An act as the form sent it: what was chosen, and the words of each line. */
export interface TypedAct {
  chosen: string[]
  words: (code: string) => string
}

/** Reads the form of an act. */
export const readAct = (call: Call): TypedAct => ({
  chosen: [...new Set([...fields(call, 'code'), ...fields(call, 'other')])].filter(
    code => code === NO_DEFECT || defectOf(code),
  ),
  words: code => tidyWords(field(call, `words-${code}`)),
})

/** The lines of an act. */
export const findingsOf = ({ chosen, words }: TypedAct): FindingToSign[] =>
  chosen.map(code => ({ code: code === NO_DEFECT ? null : code, words: words(code) }))

/** What is wrong with an act, each reason at its box. */
export function faultsOfTyped(typed: TypedAct): Refusal[] {
  const ofWords = typed.chosen.flatMap(code => faultsOfWords(typed.words(code), `words-${code}`))
  const others = faultsOfAct(findingsOf(typed)).filter(({ field: at }) => at === 'findings')
  return [...others.map(refusal => ({ ...refusal, field: 'code' })), ...ofWords.map(named)]
}

/** The command's word for the box, whichever code it is of. */
const named = (refusal: Refusal): Refusal => {
  const code = refusal.field?.replace('words-', '') ?? ''
  if (refusal.code !== 'complaints.words-missing') return refusal
  return {
    ...refusal,
    says:
      code === NO_DEFECT
        ? {
            ru: 'Напишите, что проверили и почему нарушений нет.',
            en: 'Write what was checked and why there is no defect.',
          }
        : { ru: `Напишите, что нашли по коду ${code}.`, en: `Write what was found for the code ${code}.` },
  }
}
