import type { Registers } from '#insurers/index.ts'
import { ASKABLE, choicesOf, type Answers, type QuestionName } from './answers.ts'

/** A question on its way through the pages: all of it stands in the address, and nothing that names a person. */
export interface Asked {
  /** What was typed in the search; empty where nothing was. */
  words: string
  /** Where the help is wanted. */
  region: string
  /** The region of the policy, where it is another one. */
  insuredRegion?: string
  answers: Answers
}

/** The longest text that is read. */
const MOST_LETTERS = 200
const HOME_REGION = '77'
const OLDEST = 120

/** Reads an address; an answer that no page offers is left out, as is a region that does not exist. */
export function readAsked(
  query: Record<string, string>,
  registers: Pick<Registers, 'isRegion'>,
  ownRegion: string | null = null,
): Asked {
  const wanted = query['region'] ?? ''
  const elsewhere = query['insuredRegion'] ?? ''
  return {
    words: (query['q'] ?? '').trim().slice(0, MOST_LETTERS),
    region: registers.isRegion(wanted) ? wanted : (ownRegion ?? HOME_REGION),
    ...(registers.isRegion(elsewhere) && { insuredRegion: elsewhere }),
    answers: Object.fromEntries(
      ASKABLE.flatMap(name => {
        const value = (query[name] ?? '').trim()
        return isAnswer(name, value) ? [[name, value]] : []
      }),
    ),
  }
}

const isAnswer = (name: QuestionName, value: string): boolean =>
  name === 'age' ? value === 'unknown' || isAge(value) : choicesOf(name).includes(value)

/** True for full years as people type them. */
export const isAge = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) <= OLDEST

/** The address of a page that goes on with a question. */
export function addressOf(path: string, asked: Asked, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...partsOf(asked), ...more })
  return `${path}?${query.toString()}`
}

/** What an address carries, by name. */
export const partsOf = ({ words, region, insuredRegion, answers }: Asked): Record<string, string> => ({
  ...(words && { q: words }),
  region,
  ...answers,
  ...(insuredRegion && answers.insured === 'other' && { insuredRegion }),
})

/** The question as it was before an answer. */
export function withoutAnswer(asked: Asked, name: QuestionName): Asked {
  const { [name]: _taken, ...answers } = asked.answers
  return { ...asked, answers }
}
