import type { Day } from '#kernel/day.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'
import { answerQuestion } from '../answer-question.ts'
import { checkUpsOf } from '../check-ups/check-ups-of.ts'
import { readBornYear } from '../check-ups/born-year.ts'
import type { CoverageDependencies } from '../dependencies.ts'
import { ageUnread, notAnswered } from './refusals.ts'
import { ASKABLE, type QuestionName } from './answers.ts'
import { readAsked, type Asked } from './asked.ts'
import { CheckUpsPage } from './check-ups-page.tsx'
import { LargeWordsPage } from './large-words-page.tsx'
import { nextQuestion } from './next-question.ts'
import { ownBirthYear, ownRegion } from './own-facts.ts'
import { QuestionPage } from './question-page.tsx'
import { SearchPage } from './search-page.tsx'
import { VerdictPage } from './verdict-page.tsx'
import { reachVerdict } from './verdict.ts'

/** What the pages stand on: what the answers do, and the key to the birth year of whoever is signed in. */
export type CoveragePagesDependencies = CoverageDependencies & { sealing: Sealing }

/** «Это бесплатно?» (C20–C22) and check-ups: pages that are only read and keep nothing. */
export const citizenCoverageRoutes = (with_: CoveragePagesDependencies): Route[] => [
  getPage('/free', 'public', call => showSearch(with_, call)),
  getPage('/free/:service', 'public', call => showService(with_, call)),
  getPage('/free/:service/say', 'public', call => showLarge(with_, call)),
  getPage('/check-ups', 'public', call => showCheckUps(with_, call)),
]

const askedOf = async ({ registers, database }: CoveragePagesDependencies, call: Call): Promise<Asked> =>
  readAsked(call.query, registers, call.query['region'] ? null : await ownRegion(database, call))

/** The business day of the region where help is wanted. */
const dayOf = ({ registers, clock }: CoveragePagesDependencies, { region }: Asked): Day =>
  clock.today(registers.timeZone(region))

async function showSearch(with_: CoveragePagesDependencies, call: Call): Promise<Reply> {
  const { law, registers } = with_
  const asked = await askedOf(with_, call)
  const { words, region } = asked
  const found = words ? answerQuestion(law, { text: words, region, on: dayOf(with_, asked) }) : null
  return { page: SearchPage({ view: call.view, law, registers, asked, found }) }
}

async function showService(with_: CoveragePagesDependencies, call: Call): Promise<Reply> {
  const { law, registers } = with_
  const service = law.services.get(call.params['service'] ?? '')
  if (!service) return missing(call)
  const asked = await askedOf(with_, call)
  const on = dayOf(with_, asked)
  const { view, query } = call
  const sent = named(query['asking'])
  if (sent && asked.answers[sent] === undefined) {
    const typed = (query['age'] ?? '').trim().slice(0, 3)
    const isUnread = sent === 'age' && typed !== ''
    const errors = [isUnread ? ageUnread() : notAnswered(sent)]
    const page = QuestionPage({ view, registers, service, asked, name: sent, on, typed, errors })
    return { status: 422, page }
  }
  const name = named(query['ask']) ?? nextQuestion(law, service, asked, on)
  if (name) return { page: QuestionPage({ view, registers, service, asked, name, on }) }
  return { page: VerdictPage({ view, law, verdict: reachVerdict(law, service, asked, on) }) }
}

const named = (text: string | undefined): QuestionName | null => ASKABLE.find(name => name === text) ?? null

async function showLarge(with_: CoveragePagesDependencies, call: Call): Promise<Reply> {
  const service = with_.law.services.get(call.params['service'] ?? '')
  if (!service) return missing(call)
  const asked = await askedOf(with_, call)
  const verdict = reachVerdict(with_.law, service, asked, dayOf(with_, asked))
  return { page: LargeWordsPage({ view: call.view, verdict }) }
}

async function showCheckUps(with_: CoveragePagesDependencies, call: Call): Promise<Reply> {
  const { view, query } = call
  const typed = query['born']
  const own = typed === undefined ? await ownBirthYear(with_, call) : null
  const read = typed === undefined ? null : readBornYear(typed, view.today)
  const year = own ?? (read?.ok ? read.value : null)
  const errors = read && !read.ok ? read.refusals : []
  const page = CheckUpsPage({
    view,
    law: with_.law,
    due: year === null ? null : checkUpsOf(with_.law, year, view.today),
    born: typed?.trim().slice(0, 10) ?? String(own ?? ''),
    isOwn: own !== null,
    errors,
  })
  return { page, ...(errors.length > 0 && { status: 422 }) }
}
