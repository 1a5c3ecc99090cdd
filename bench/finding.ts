import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { findCoverage } from '#coverage/index.ts'
import { loadLaw } from '#law/law.ts'
import { shown, type Figure } from './figure.ts'

const HOME = join(import.meta.dirname, '..')
/** The longest that a person should wait for the services found, in milliseconds. */
const PATIENCE = 50
const AMONG = 3

interface Phrasing {
  text: string
  finds: string[]
}

/** Everyday words against the services they mean: how many are among the first three, and how long the search takes. */
export async function measureFinding(rounds: number): Promise<Figure[]> {
  const law = await loadLaw(join(HOME, 'law'))
  const phrasings = readPhrasings('phrasings.yaml')
  const unseen = readPhrasings('phrasings-unseen.yaml')
  const found = (text: string) =>
    findCoverage(law, text)
      .slice(0, AMONG)
      .map(({ service }) => service.id)
  const rightOf = (asked: Phrasing[]) =>
    asked.filter(({ text, finds }) => found(text).some(id => finds.includes(id))).length
  const times = Array.from({ length: rounds }, () =>
    phrasings.map(({ text }) => millisecondsOf(() => found(text))),
  )
  const sorted = times.flat().toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)]!
  return [
    {
      part: 'g',
      what: `everyday words that find their service among the first ${AMONG}; the words of the services were chosen with these in view`,
      measured: `${rightOf(phrasings)} of ${phrasings.length}`,
      ratio: rightOf(phrasings) / phrasings.length,
      aim: { least: 0.95 },
    },
    {
      part: 'g',
      what: 'the same of questions that nobody looked at when the words were chosen',
      measured: `${rightOf(unseen)} of ${unseen.length}`,
      ratio: rightOf(unseen) / unseen.length,
      aim: { least: 0.95 },
    },
    {
      part: 'g',
      what: `p95 of the search among ${law.services.size} services, as a part of ${PATIENCE} ms`,
      measured: `${shown(p95)} ms`,
      ratio: p95 / PATIENCE,
      aim: { most: 1 },
    },
  ]
}

const readPhrasings = (name: string): Phrasing[] =>
  (parse(readFileSync(join(HOME, 'src/coverage/search', name), 'utf8')) as { phrasings: Phrasing[] })
    .phrasings

function millisecondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
