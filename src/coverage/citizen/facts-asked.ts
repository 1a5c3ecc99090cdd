import type { Day } from '#kernel/day.ts'
import type { CoverageFacts } from '../coverage-facts.ts'
import { factsOf } from '../question/read-question.ts'
import { ASKABLE, withAnswer } from './answers.ts'
import type { Asked } from './asked.ts'

/** What the words of the search tell, and over it what was answered. */
export function factsAsked({ words, region, insuredRegion, answers }: Asked, on: Day): CoverageFacts {
  let facts = factsOf({ ...(words && { text: words }), region, on })
  for (const name of ASKABLE) {
    const value = answers[name]
    if (value !== undefined) facts = withAnswer(facts, name, value, insuredRegion)
  }
  return facts
}
