import { fullYears, type Day } from '#kernel/day.ts'
import type { CoverageFacts } from '../coverage-facts.ts'
import { foldText } from '../search/tokens.ts'
import { readCues, type Told } from './cues.ts'

/** What somebody asks: in their own words, or with the id of a service, and what they say besides. */
export interface CoverageQuestion {
  text?: string
  service?: string
  region: string
  insuredRegion?: string
  insured?: boolean
  birthDate?: Day
  sex?: 'f' | 'm'
  pregnant?: boolean
  emergency?: boolean
  referral?: boolean
  prescribed?: boolean
  outside?: boolean
  tells?: CoverageFacts['tells']
  on: Day
}

/** The facts of a question: what is said in a field counts before what the text tells. */
export function factsOf(question: CoverageQuestion): CoverageFacts {
  const told: Told = question.text ? readCues(foldText(question.text)) : { tells: [] }
  const { text: _text, service: _service, birthDate, tells = [], ...said } = question
  const age = birthDate ? fullYears(birthDate, question.on) : told.age
  const ageOfYear = birthDate ? question.on.year - birthDate.year : told.age
  return {
    ...told,
    ...said,
    ...(age !== undefined && { age }),
    ...(ageOfYear !== undefined && { ageOfYear }),
    tells: [...new Set([...told.tells, ...tells])],
  }
}
