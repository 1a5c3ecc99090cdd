import { fromWrongLayout } from '#codes/keyboard-layout.ts'
import type { Service } from '#law/types.ts'
import { affirmed, isOfThePast } from './denied.ts'
import type { Phrase, ServiceIndex } from './service-index.ts'
import { tokensOf } from './tokens.ts'
import { stemsLike } from './typing-errors.ts'

/** A service that a text may mean, the phrase that matched, and how well. */
export interface Match {
  service: Service
  phrase: string
  /** From 0 to 1: the part of the phrase that stands in the text. */
  covered: number
  /** From 0 to 1: the part of the text that the phrase explains. */
  explains: number
  /** The stems of the phrase that stand in the text. */
  stems: ReadonlySet<string>
  /** For the order alone. */
  score: number
}

/** A text as the index knows it: its stems with how certain each is, and the weight of all its words. */
interface ReadText {
  stems: Map<string, number>
  weight: number
}

/** How much a stem counts that was typed with errors. */
const MISTYPED = 0.75
/** From this part of a phrase on a match is no chance. */
const SURE = 0.8
/** The least of a text that one word alone must be, for the text to be surely about it. */
const LEAST_OF_ONE_WORD = 0.35
/** Below this part of a phrase a match is chance. */
const LEAST_COVERED = 0.34

/** A text that is explained so far is in the right layout. */
const CLEAR = 0.7
/** How much more sense a turned text must make. */
const MORE_SENSE = 1.5
/** The least that a text turned from the wrong layout must be explained. */
const LEAST_TURNED = 0.4

/** The part of the best score below which a match is not worth a look. */
const WORTH_SHOWING = 0.15

/** The services that a text may mean, the best first; each once. */
export function findServices(index: ServiceIndex, text: string, most = 8): Match[] {
  const { said, found } = inItsLayout(index, text)
  const ordered = thingFirst(isOfThePast(said) ? dangerLast(found) : dangerFirst(found))
  const best = Math.max(0, ...ordered.map(({ score }) => score))
  return ordered.filter(({ score }) => score >= best * WORTH_SHOWING).slice(0, most)
}

/** True where the phrase stands in the text whole, and is more than one word of many, or says all of it. */
export const isSure = ({ covered, explains, stems }: Match): boolean =>
  explains >= SURE || (covered >= SURE && (explains >= LEAST_OF_ONE_WORD || stems.size > 1))

/** A text in the wrong layout makes sense as a whole when it is turned, and a scrap of it at most as it is. */
function inItsLayout(index: ServiceIndex, text: string): { said: string; found: Match[] } {
  const asTyped = { said: affirmed(text), found: search(index, affirmed(text)) }
  const explained = asTyped.found[0]?.explains ?? 0
  if (explained >= CLEAR) return asTyped
  const said = affirmed(fromWrongLayout(text))
  const turned = { said, found: search(index, said) }
  const makesSense = turned.found[0]?.explains ?? 0
  return makesSense >= Math.max(LEAST_TURNED, explained * MORE_SENSE) ? turned : asTyped
}

/** The danger comes first where a text tells of one, unless the best match says more: «реабилитация после инсульта». */
function dangerFirst(matches: Match[]): Match[] {
  const [best] = matches
  const danger = matches.find(({ service, covered }) => service.emergency && covered >= SURE)
  if (!best || !danger || danger === best || danger.stems.isSubsetOf(best.stems)) return matches
  return [danger, ...matches.filter(match => match !== danger)]
}

/** Of what is over the treatment is asked for, not the ambulance. */
const dangerLast = (matches: Match[]): Match[] =>
  matches.toSorted((a, b) => Number(a.service.emergency) - Number(b.service.emergency))

/** A thing that a text surely names comes before its circumstances. */
function thingFirst(matches: Match[]): Match[] {
  const [best] = matches
  const thing = matches.find(({ service, covered }) => !service.circumstance && covered >= SURE)
  return thing && best?.service.circumstance && !thing.stems.isSubsetOf(best.stems)
    ? [thing, ...matches.filter(match => match !== thing)]
    : matches
}

function search(index: ServiceIndex, text: string): Match[] {
  const read = readText(index, text)
  const matched = new Map<Phrase, { weight: number; stems: Set<string> }>()
  for (const [stem, certainty] of read.stems)
    for (const phrase of index.byStem.get(stem) ?? []) {
      const so = matched.get(phrase) ?? { weight: 0, stems: new Set() }
      so.stems.add(stem)
      matched.set(phrase, { ...so, weight: so.weight + index.weightOf(stem) * certainty })
    }
  const best = new Map<string, Match>()
  for (const [phrase, { weight, stems }] of matched) {
    const { service, text: words } = phrase
    const covered = weight / phrase.weight
    if (covered < LEAST_COVERED) continue
    const score = weight * covered ** 2 * leaning(service)
    const explains = Math.min(1, weight / read.weight)
    if (score > (best.get(service.id)?.score ?? 0))
      best.set(service.id, { service, phrase: words, covered, explains, stems, score })
  }
  return [...best.values()].toSorted(
    (a, b) => b.score - a.score || a.service.id.localeCompare(b.service.id, 'en'),
  )
}

/** In doubt the danger comes first, then the thing itself, then what costs money, and the circumstances last. */
function leaning({ emergency, circumstance, payments }: Service): number {
  if (emergency) return 1.2
  if (circumstance) return 0.6
  return payments.every(({ by }) => by === 'person') ? 0.9 : 1
}

/** The stems of the index that the words of a text stand for, each with how certain that is. */
function readText(index: ServiceIndex, text: string): ReadText {
  const stems = new Map<string, number>()
  let weight = 0
  for (const { word, stem, tells } of tokensOf(text)) {
    const known = index.byStem.has(stem)
    const like = known ? [stem] : tells ? stemsLike(index, word) : []
    const certainty = known ? 1 : MISTYPED
    for (const one of like) stems.set(one, Math.max(certainty, stems.get(one) ?? 0))
    if (tells) weight += like[0] === undefined ? index.mostWeight : index.weightOf(like[0])
  }
  return { stems, weight: weight || 1 }
}
