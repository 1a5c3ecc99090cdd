import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { answersIn, type Answers } from '../drafts/draft.ts'
import type { DraftFile } from '../drafts/files.ts'
import { dateAnswer } from './date-answer.ts'
import { keepAnswers, openDraft } from './keep-answers.ts'
import { readOwn } from './own.ts'
import { NEW, type CitizenParts } from './parts.ts'
import { CARRIED, isAskedHere, QuestionPage, type AskedHere } from './question-page.tsx'
import { StartPage } from './start-page.tsx'
import { errorsOf, FIELDS_OF, stepAfter, stepBefore, type Step } from './steps.ts'

/** The first page of a complaint (C32) and the pages that ask (C33): drafts are kept, nobody has to sign in. */
export const formRoutes = (parts: CitizenParts): Route[] => [
  getPage(NEW, 'public', call => showStart(parts, call)),
  postForm(NEW, 'public', call => start(parts, call)),
  ...(['paid', 'where', 'story', 'bank'] as const).flatMap(step => [
    getPage(`${NEW}/${step}`, 'public', call => show(parts, step, call)),
    postForm(`${NEW}/${step}`, 'public', call => take(parts, step, call)),
  ]),
]

const carriedIn = (sent: Readonly<Record<string, string>>): Answers =>
  answersIn(Object.fromEntries(CARRIED.flatMap(name => (sent[name] ? [[name, sent[name]]] : []))))

async function showStart(parts: CitizenParts, call: Call): Promise<Reply> {
  const found = await openDraft(parts, call)
  const answers = carriedIn(call.query)
  return { page: StartPage({ view: call.view, answers, hasDraft: found !== null, errors: [] }) }
}

async function start(parts: CitizenParts, call: Call): Promise<Reply> {
  const typed = typedOf('kind', call)
  const errors = errorsOf('kind', typed, around(parts, call, []))
  if (errors.length) {
    const found = await openDraft(parts, call)
    const page = StartPage({ view: call.view, answers: typed, hasDraft: found !== null, errors })
    return { status: 422, page }
  }
  const { draft, cookies } = await keepAnswers(parts, call, typed)
  return { redirect: `${NEW}/${stepAfter('kind', draft.answers)}`, cookies }
}

async function show(parts: CitizenParts, step: AskedHere, call: Call): Promise<Reply> {
  const found = await openDraft(parts, call)
  const carried = carriedIn(call.query)
  if (!found && !carried.kind) return { redirect: NEW }
  const { kind: _chosen, region: _where, ...kept } = found?.draft.answers ?? {}
  const answers =
    carried.kind && carried.service !== kept.service ? carried : { ...found?.draft.answers, ...carried }
  return showQuestion(parts, step, call, answers, { carried })
}

/** The page of a question with what is known already; 422 where it says no. */
export async function showQuestion(
  parts: CitizenParts,
  step: AskedHere,
  call: Call,
  answers: Answers,
  { carried = {}, errors = [] }: { carried?: Answers; errors?: readonly Refusal[] } = {},
): Promise<Reply> {
  const own = await readOwn(parts, call)
  const known = { recipient: own?.name ?? '', region: own?.region ?? '77', ...answers }
  const fromCheck = call.query['to'] === 'check' || field(call, 'to') === 'check'
  const back = fromCheck ? 'check' : (stepBefore(step, answers) ?? 'kind')
  return {
    status: errors.length ? 422 : 200,
    page: QuestionPage({
      view: call.view,
      with_: parts,
      step,
      answers: known,
      errors,
      back,
      fromCheck,
      carried,
    }),
  }
}

/** Keeps what was typed, right or wrong, before it says anything about it. */
async function take(parts: CitizenParts, step: AskedHere, call: Call): Promise<Reply> {
  if (!isAskedHere(step)) return missing(call)
  const typed = { ...typedOf(step, call), ...storyOf(parts, step, call, await openDraft(parts, call)) }
  const { draft, cookies } = await keepAnswers(parts, call, typed)
  const { answers } = draft
  if (field(call, 'go') === 'region')
    return { ...(await showQuestion(parts, step, call, { ...answers, clinic: '' })), cookies }
  const errors = errorsOf(step, answers, around(parts, call, []))
  if (errors.length) return { ...(await showQuestion(parts, step, call, answers, { errors })), cookies }
  const next = field(call, 'to') === 'check' ? 'check' : stepAfter(step, answers)
  return { redirect: `${NEW}/${next}`, cookies }
}

/** A story to begin with where the service is known: whoever comes from "is it free?" has told it already. */
function storyOf(
  { law }: CitizenParts,
  step: Step,
  call: Call,
  found: Awaited<ReturnType<typeof openDraft>>,
): Answers {
  const told = field(call, 'service') || found?.draft.answers.service
  const service = told ? law.services.get(told) : undefined
  const isKept = found?.draft.answers.service === told && found?.draft.answers.story
  if (step !== 'paid' || !service || isKept) return {}
  const how = field(call, 'isPaid') === 'yes' ? 'paid' : 'asked'
  const { view } = call
  return { story: view.t(`complaints.citizen.story.of.${how}`, { service: service.name[view.language] }) }
}

/** Every field of a page, and what it carried on: what was not sent was emptied. */
function typedOf(step: Step, call: Call): Answers {
  const carried = CARRIED.filter(name => field(call, name)).map(name => [name, field(call, name)] as const)
  const own = FIELDS_OF[step].map(
    name => [name, name === 'happenedOn' ? dateAnswer(call.body) : field(call, name)] as const,
  )
  return answersIn({ ...Object.fromEntries(carried), ...Object.fromEntries(own) })
}

/** What the answers are judged by. */
export const around = (with_: CitizenParts, { view }: Call, files: readonly DraftFile[]) => ({
  with_,
  today: view.today,
  files,
})
