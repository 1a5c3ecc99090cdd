import { granted, type Outcome } from '#kernel/outcome.ts'
import {
  field,
  getPage,
  postForm,
  type Call,
  type CookieToSet,
  type Reply,
  type Route,
} from '#platform/http/route.ts'
import { answersIn, type Answers } from '../drafts/answers.ts'
import { saveAnswers } from '../drafts/save-answers.ts'
import { startDraft } from '../drafts/start-draft.ts'
import { UNKNOWN } from './category-question.tsx'
import { dateAnswer } from './date-answer.ts'
import { isInsurable } from './insurable.ts'
import { draftCookie, draftOf, secretOf, type CitizenParts } from './parts.ts'
import { QuestionPage } from './question-page.tsx'
import type { Step } from './step.ts'
import { errorsOf, pathAfter, pathBefore, STEPS } from './steps.ts'

/** The pages that ask, one question each (C03, C06, C08): a GET and a POST for every step. */
export const questionRoutes = (parts: CitizenParts): Route[] =>
  STEPS.flatMap(step => [
    getPage(`/apply/${step.name}`, 'public', call => show(parts, step, call)),
    postForm(`/apply/${step.name}`, 'public', call => take(parts, step, call)),
  ])

async function show(parts: CitizenParts, step: Step, call: Call): Promise<Reply> {
  const draft = await draftOf(parts, call)
  if (!draft && step.name !== 'who') return { redirect: '/apply' }
  return page(parts, step, call, draft?.answers ?? {}, [])
}

function page(
  parts: CitizenParts,
  step: Step,
  call: Call,
  answers: Answers,
  errors: ReturnType<typeof errorsOf>,
): Reply {
  const { view } = call
  const to = call.query['to'] === 'check' || field(call, 'to') === 'check' ? 'check' : ''
  const back = to ? '/apply/check' : pathBefore(step.name, answers, parts, view.today)
  return {
    status: errors.length ? 422 : 200,
    page: QuestionPage({ view, step, answers, errors, with_: parts, back, to }),
  }
}

/** Keeps what was typed, right or wrong, before it says anything about it. */
async function take(parts: CitizenParts, step: Step, call: Call): Promise<Reply> {
  const { view } = call
  const typed = typedOf(step, call)
  const kept = await keep(parts, call, typed)
  if (!kept.ok) return { redirect: '/apply/done' }
  const { answers, cookies } = kept.value
  const errors = errorsOf(step, answers, parts, view.today)
  if (errors.length && answers['category'] !== UNKNOWN)
    return { ...page(parts, step, call, answers, errors), cookies }
  return { redirect: nextPath(parts, step, call, answers), cookies }
}

function nextPath(parts: CitizenParts, step: Step, call: Call, answers: Answers): string {
  const { today } = call.view
  if (step.name === 'category' && answers['category'] === UNKNOWN) return '/apply/category-help'
  if (['category', 'birth'].includes(step.name) && !isInsurable(answers, parts, today))
    return '/apply/not-insured'
  return field(call, 'to') === 'check' ? '/apply/check' : pathAfter(step.name, answers, parts, today)
}

/** Every field of the page: what was not sent was emptied. */
function typedOf(step: Step, call: Call): Answers {
  const typed = Object.fromEntries(
    step.fields.map(name => [
      name,
      step.dates?.includes(name) ? dateAnswer(call.body, name) : field(call, name),
    ]),
  )
  return answersIn(step.complete?.(call.body, typed) ?? typed)
}

/** Saves to the draft of this browser; where there is none (the first question, a lost cookie), to a new one. */
function keep(
  { database, sealing }: CitizenParts,
  call: Call,
  typed: Answers,
): Promise<Outcome<{ answers: Answers; cookies: CookieToSet[] }>> {
  const { actor } = call
  return database.attempt(actor, async tx => {
    const saved = await saveAnswers(tx, sealing, secretOf(call), typed, actor)
    if (saved.ok) return granted({ answers: saved.value.answers, cookies: [] })
    if (!saved.refusals.some(({ code }) => code === 'applications.no-draft')) return saved
    const { secret } = await startDraft(tx, sealing, actor, typed)
    return granted({ answers: typed, cookies: [draftCookie(secret)] })
  })
}
