import { isId } from '#kernel/ids.ts'
import { refused, type Refusal } from '#kernel/outcome.ts'
import type { Role } from '#platform/actor.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { fields } from '../desk/parts.ts'
import { moveByName } from '../make-move.ts'
import type { MoveBody } from '../api-shapes.ts'
import { complaintOf } from '../reading/complaint-of.ts'
import { lettersOf, type Letter } from '../reading/letters.ts'
import { PreviewPage } from './preview-page.tsx'
import { readStep } from './read-step.ts'
import { sendWithFiles } from './send-with-files.ts'
import { StepPage } from './step-page.tsx'
import { isDecision, isStep, type Step } from './step.ts'

/** Where the cases of a desk are, and whose desk it is. */
export interface StepDesk {
  path: string
  access: readonly Role[]
}

/** The page of each step at a desk, and its form; files come with one that answers. */
export const stepRoutes = (parts: ComplaintDependencies, desk: StepDesk): Route[] => [
  getPage(`${desk.path}/:id/:step`, desk.access, call => show(parts, desk, call, [])),
  postForm(`${desk.path}/:id/:step`, desk.access, call => send(parts, desk, call), true),
]

async function show(
  parts: ComplaintDependencies,
  desk: StepDesk,
  call: Call,
  errors: readonly Refusal[],
): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '', step } = params
  if (!isId(id) || !isStep(step)) return missing(call)
  const found = await parts.database.transact(actor, tx => complaintOf(tx, parts, { complaintId: id }, actor))
  if (!found) return missing(call)
  const caseHref = `${desk.path}/${id}`
  // Somebody was first: the case says where it stands now.
  if (!found.moves.includes(step) && !errors.length) return { redirect: caseHref }
  const typed = (name: string) => fields(call, name)
  return {
    status: errors.length ? 422 : 200,
    page: StepPage({ view, parts, found, step, caseHref, typed, errors }),
  }
}

async function send(parts: ComplaintDependencies, desk: StepDesk, call: Call): Promise<Reply> {
  const { actor, params } = call
  const { id = '', step } = params
  if (!isId(id) || !isStep(step)) return missing(call)
  const read = readStep(call, step)
  const asked = field(call, 'do')
  if (asked === 'mend') return show(parts, desk, call, [])
  if (!read.ok) return show(parts, desk, call, read.refusals)
  if (asked === 'preview' && isDecision(step)) return preview(parts, desk, call, read.value)
  const { files } = call
  const done = await parts.database.attempt(actor, tx =>
    sendWithFiles(tx, parts, { complaintId: id, body: read.value, files }, actor),
  )
  return done.ok ? { redirect: `${desk.path}/${id}` } : show(parts, desk, call, done.refusals)
}

/** Nothing is wrong: the trial run of a decision ends so that nothing of it stays. */
const TRIAL: Refusal = { code: 'complaints.trial', says: { ru: '', en: '' } }

/** Runs the decision on trial, reads its letters as they would be, and undoes it all. */
async function preview(
  parts: ComplaintDependencies,
  desk: StepDesk,
  call: Call,
  body: MoveBody,
): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  const seen: { letters: Letter[] } = { letters: [] }
  const tried = await parts.database.attempt(actor, async tx => {
    const moved = await moveByName(tx, parts, id, body, actor)
    if (!moved.ok) return moved
    const letters = (await lettersOf(tx, parts, id, actor)) ?? []
    const last = (to: Letter['to']) => letters.filter(one => one.to === to).slice(-1)
    seen.letters = [...last('citizen'), ...(tellsClinic(body) ? last('clinic') : [])]
    return refused(TRIAL)
  })
  if (!tried.ok && !tried.refusals.includes(TRIAL)) return show(parts, desk, call, tried.refusals)
  return {
    page: PreviewPage({
      view,
      law: parts.law,
      step: body.move as Step,
      caseHref: `${desk.path}/${id}`,
      letters: seen.letters,
      typed: typedOf(call),
    }),
  }
}

/** A refusal of a complaint is nothing that the clinic is told. */
const tellsClinic = ({ move }: MoveBody): boolean => move !== 'refuse'

/** Everything that a form sent, without its token and its button. */
const typedOf = (call: Call): [string, string][] =>
  Object.keys((call.body as Record<string, unknown> | undefined) ?? {})
    .filter(name => name !== '_csrf' && name !== 'do')
    .flatMap(name => fields(call, name).map((value): [string, string] => [name, value]))
