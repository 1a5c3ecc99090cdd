import type { Refusal } from '#kernel/outcome.ts'
import type { Language } from '#web/view.ts'
import type { PolicyCheck } from '../check/decide.ts'
import { policyCheckView } from '../check/view.ts'

const NOTHING = ['', '', '', '', '', '', '', '']

/** The cells of an answer, in the order of ANSWER_COLUMNS. */
export function answerCells(check: PolicyCheck, language: Language): string[] {
  const { found, insured, insurer, policy, programme, because } = policyCheckView(check, language)
  return [
    String(found),
    String(insured),
    insurer?.code ?? '',
    insurer?.name ?? '',
    policy?.form ?? '',
    policy?.number ?? '',
    policy?.validUntil ?? '',
    programme ?? '',
    because.map(reason => reason.says).join(' '),
  ]
}

/** The cells of a row that could not be asked: why, and nothing else. */
export const refusalCells = (refusals: readonly Refusal[], language: Language): string[] => [
  ...NOTHING,
  refusals.map(refusal => refusal.says[language]).join(' '),
]
