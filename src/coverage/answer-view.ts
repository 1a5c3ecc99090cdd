import type { z } from 'zod'
import type { Reason, Words } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { questionAnswer } from './api-shapes.ts'
import type { KeptAnswer } from './ask.ts'
import type { CoverageAnswer } from './coverage-answer.ts'
import { wordsToSay } from './words-to-say.ts'

type Language = keyof Words

/** An answer as programs read it, its words in one language. */
export function answerView(
  { decisionId, service, facts, answer, matches }: KeptAnswer,
  { services }: Pick<Law, 'services'>,
  language: Language,
): z.infer<typeof questionAnswer> {
  const instead = answer.insteadOf ? services.get(answer.insteadOf) : undefined
  const isEmergency = Boolean(facts.emergency || service?.emergency)
  return {
    answerId: decisionId,
    on: facts.on.toString(),
    service: service && { id: service.id, name: service.name[language], formal: service.formal },
    answer: answer.answer,
    paidBy: answer.paidBy,
    because: answer.because.map(reason => reasonView(reason, language)),
    conditions: answer.conditions.map(({ code, says }) => ({ code, says: says[language] })),
    ...(answer.waitingLimit && { waitingLimit: limitView(answer.waitingLimit, language) }),
    ...(instead && {
      insteadOf: { id: instead.id, name: instead.name[language], says: INSTEAD[language] },
    }),
    say: wordsToSay(answer, isEmergency)[language],
    since: answer.since?.toString() ?? null,
    confidence: answer.confidence,
    rule: answer.rule,
    revision: answer.revision,
    matches: matches.map(match => ({
      service: match.service.id,
      name: match.service.name[language],
      phrase: match.phrase,
      covered: Math.round(match.covered * 100) / 100,
    })),
  }
}

const INSTEAD: Words = {
  ru: 'Это можно получить бесплатно вместо платного.',
  en: 'This can be had free of charge instead.',
}

const limitView = (limit: NonNullable<CoverageAnswer['waitingLimit']>, language: Language) => ({
  amount: limit.amount,
  unit: limit.unit,
  lastOn: limit.lastOn?.toString() ?? null,
  because: limit.because.map(reason => reasonView(reason, language)),
})

const reasonView = ({ says, act, at }: Reason, language: Language) => ({
  says: says[language],
  ...(act && { act }),
  ...(at && { at }),
})
