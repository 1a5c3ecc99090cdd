import type { Refusal } from '#kernel/outcome.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { dateAnswer } from '../citizen/date-answer.ts'
import type { CitizenParts } from '../citizen/parts.ts'
import { answersIn, type Answers } from '../drafts/answers.ts'
import { keepChange } from './change-draft.ts'
import { flowOf, type ChangePage } from './flow.ts'
import { PAGES } from './pages.ts'
import { CITIZEN, isOpen, START, withSituation, type Situation } from './parts.ts'
import { QuestionPage } from './question-page.tsx'

/** The pages of a change that ask, one question each. */
export const questionRoutes = (parts: CitizenParts): Route[] =>
  PAGES.flatMap(page => [
    getPage(`/change/${page.name}`, CITIZEN, call =>
      withSituation(parts, call, situation => show(parts, page, call, situation)),
    ),
    postForm(`/change/${page.name}`, CITIZEN, call =>
      withSituation(parts, call, situation => take(parts, page, call, situation)),
    ),
  ])

/** The answers of a draft that is in a flow of the page; none of another flow, or of one that was sent. */
function answersFor(page: ChangePage, situation: Situation): Answers | null {
  const { draft } = situation
  if (!draft || !isOpen(situation)) return null
  const flow = flowOf(draft.answers)
  return flow && page.flows.includes(flow) ? draft.answers : null
}

function show(parts: CitizenParts, page: ChangePage, call: Call, situation: Situation): Reply {
  const kept = answersFor(page, situation)
  if (!page.isFor(situation.standing) || (!kept && !page.begins)) return { redirect: START }
  return reply(parts, page, call, situation, kept ?? {}, [])
}

function reply(
  with_: CitizenParts,
  page: ChangePage,
  { view }: Call,
  { standing }: Situation,
  kept: Answers,
  errors: readonly Refusal[],
): Reply {
  const answers = { ...page.prefill?.(standing, kept), ...kept, ...page.settle?.(standing, kept) }
  return {
    status: errors.length ? 422 : 200,
    page: QuestionPage({ page, props: { view, answers, errors, with_, standing } }),
  }
}

/** Keeps what was typed, right or wrong, before it says anything about it. */
async function take(parts: CitizenParts, page: ChangePage, call: Call, situation: Situation): Promise<Reply> {
  const { database, sealing } = parts
  const { actor, cookies } = call
  const { standing } = situation
  const before = answersFor(page, situation)
  if (!page.isFor(standing) || (!before && !page.begins)) return { redirect: START }
  const asked = { cookies, typed: typedOf(page, call), anew: !before }
  const kept = await database.transact(actor, tx => keepChange(tx, sealing, asked, actor))
  const answers = { ...kept.answers, ...page.settle?.(standing, kept.answers) }
  const judged = { answers, with_: parts, standing }
  const errors = page.check(judged)
  const set = { cookies: kept.cookies }
  if (errors.length) return { ...reply(parts, page, call, situation, kept.answers, errors), ...set }
  return { redirect: page.next(judged), ...set }
}

/** Every field of the page: what was not sent was emptied. */
function typedOf(page: ChangePage, call: Call): Answers {
  const typed = Object.fromEntries(
    page.fields.map(name => [
      name,
      page.dates?.includes(name) ? dateAnswer(call.body, name) : field(call, name),
    ]),
  )
  return answersIn(page.complete?.(call.body, typed) ?? typed)
}
