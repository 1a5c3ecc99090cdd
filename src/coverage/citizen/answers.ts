import type { Need } from '#law/types.ts'
import type { CoverageFacts } from '../coverage-facts.ts'

/** What the pages may ask besides the service, in the order in which they do. */
export const ASKABLE = [
  'prescribed',
  'referral',
  'emergency',
  'age',
  'benefit',
  'insured',
  'clinic',
  'pregnant',
] as const
export type QuestionName = (typeof ASKABLE)[number]

/** The answers that were given, as the address carries them. */
export type Answers = Partial<Record<QuestionName, string>>

const CHOICES: Readonly<Record<Exclude<QuestionName, 'age'>, readonly string[]>> = {
  prescribed: ['yes', 'no', 'unknown'],
  referral: ['yes', 'no', 'unknown'],
  emergency: ['yes', 'no', 'unknown'],
  benefit: ['disability', 'benefit', 'disease', 'no', 'unknown'],
  insured: ['here', 'other', 'none', 'unknown'],
  clinic: ['in', 'outside', 'unknown'],
  pregnant: ['yes', 'no', 'unknown'],
}

/** The choices of a question; an age is typed or chosen by the service. */
export const choicesOf = (name: QuestionName): readonly string[] => (name === 'age' ? [] : CHOICES[name])

/** What a choice about benefits tells. */
export const TELLS: Readonly<Record<string, Need[]>> = {
  disability: ['disability', 'benefit'],
  benefit: ['benefit'],
  disease: ['listed_disease'],
}
const OF_BENEFITS: readonly Need[] = ['disability', 'benefit', 'listed_disease']

/** The facts with an answer: it counts before whatever the words told. */
export function withAnswer(
  facts: CoverageFacts,
  name: QuestionName,
  value: string,
  insuredRegion?: string,
): CoverageFacts {
  switch (name) {
    case 'prescribed':
    case 'referral':
    case 'emergency':
    case 'pregnant': {
      const { [name]: _told, ...rest } = facts
      return value === 'unknown' ? rest : { ...rest, [name]: value === 'yes' }
    }
    case 'age':
      return withAge(facts, value)
    case 'benefit': {
      const others = (facts.tells ?? []).filter(need => !OF_BENEFITS.includes(need))
      return { ...facts, tells: [...others, ...(TELLS[value] ?? [])] }
    }
    case 'insured':
      return withInsured(facts, value, insuredRegion)
    case 'clinic': {
      const { outside: _outside, privateInSystem: _private, ...rest } = facts
      // Whether it works for this insurance has to be checked then.
      if (value === 'unknown') return { ...rest, privateInSystem: true }
      return value === 'outside' ? { ...rest, outside: true } : rest
    }
  }
}

function withAge(facts: CoverageFacts, value: string): CoverageFacts {
  const { age: _age, ageOfYear: _ageOfYear, ...rest } = facts
  return value === 'unknown' ? rest : { ...rest, age: Number(value), ageOfYear: Number(value) }
}

function withInsured(facts: CoverageFacts, value: string, insuredRegion?: string): CoverageFacts {
  const { insured: _insured, insuredRegion: _region, ...rest } = facts
  if (value === 'none') return { ...rest, insured: false }
  if (value === 'here') return { ...rest, insuredRegion: facts.region }
  return value === 'other' && insuredRegion ? { ...rest, insuredRegion } : rest
}

/** The answer to a question that facts already hold, as the address would carry it; null where they hold none. */
export function toldAnswer(facts: CoverageFacts, name: QuestionName): string | null {
  switch (name) {
    case 'prescribed':
    case 'referral':
    case 'emergency':
    case 'pregnant':
      return facts[name] === undefined ? null : facts[name] ? 'yes' : 'no'
    case 'age':
      return facts.age === undefined ? null : String(facts.age)
    case 'benefit':
      return (
        ['disability', 'benefit', 'disease'].find(one =>
          facts.tells?.includes(TELLS[one]?.[0] ?? 'benefit'),
        ) ?? null
      )
    case 'insured':
      if (facts.insured === false) return 'none'
      if (facts.insuredRegion === undefined) return null
      return facts.insuredRegion === facts.region ? 'here' : 'other'
    case 'clinic':
      return facts.outside ? 'outside' : null
  }
}
