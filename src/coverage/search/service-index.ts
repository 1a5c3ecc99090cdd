import type { Service } from '#law/types.ts'
import { tokensOf } from './tokens.ts'

/** One phrase by which a service is known, as the stems of its words. */
export interface Phrase {
  service: Service
  text: string
  stems: readonly string[]
  /** The sum of the weights of its stems. */
  weight: number
}

/** A word as a phrase has it, and its stem. */
export interface KnownWord {
  word: string
  stem: string
}

/** Everything that the services are called by, ready to be searched. */
export interface ServiceIndex {
  phrases: readonly Phrase[]
  /** The phrases that have a stem. */
  byStem: ReadonlyMap<string, readonly Phrase[]>
  /** The words of the phrases by their length, each with its stem, for typing errors. */
  wordsByLength: ReadonlyMap<number, readonly KnownWord[]>
  /** The stem of a word of the phrases. */
  stemOf: ReadonlyMap<string, string>
  /** How much a stem tells: the rarer among the services, the more. */
  weightOf(stem: string): number
  /** How much a word tells that no service is called by. */
  mostWeight: number
}

/** How much a word counts in a phrase that says nothing alone: «к своему хирургу» is not «к хирургу». */
const OF_NOISE = 0.5

const namesOf = ({ name, words, formal }: Service): string[] => [
  name.ru,
  name.en,
  ...words.ru,
  ...words.en,
  ...(formal ? [formal] : []),
]

/** Makes the index of the services of the law. */
export function indexOf(services: Iterable<Service>): ServiceIndex {
  const named = [...services].flatMap(service => namesOf(service).map(text => ({ service, text })))
  const stemOf = new Map<string, string>()
  const read = named.flatMap(({ service, text }) => {
    const tokens = tokensOf(text)
    for (const { word, stem, tells } of tokens) if (tells) stemOf.set(word, stem)
    const stems = [...new Set(tokens.map(({ stem }) => stem))]
    return tokens.some(({ tells }) => tells) ? [{ service, text, stems }] : []
  })
  const servicesOf = new Map<string, Set<string>>()
  for (const { service, stems } of read)
    for (const stem of stems) servicesOf.set(stem, (servicesOf.get(stem) ?? new Set()).add(service.id))
  const count = new Set(read.map(({ service }) => service.id)).size
  const weightOf = (stem: string): number => {
    if (stem.startsWith('~')) return OF_NOISE
    const known = servicesOf.get(stem)?.size
    return known ? Math.log(1 + count / known) : 0
  }
  const phrases = read.map(phrase => ({
    ...phrase,
    weight: phrase.stems.reduce((sum, stem) => sum + weightOf(stem), 0),
  }))
  const byStem = new Map<string, Phrase[]>()
  for (const phrase of phrases)
    for (const stem of phrase.stems) byStem.set(stem, [...(byStem.get(stem) ?? []), phrase])
  const words = [...stemOf].map(([word, stem]) => ({ word, stem }))
  const wordsByLength = Map.groupBy(words, ({ word }) => word.length)
  return { phrases, byStem, wordsByLength, stemOf, weightOf, mostWeight: Math.log(1 + count) }
}
