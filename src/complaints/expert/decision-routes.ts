import { isId } from '#kernel/ids.ts'
import { granted, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { decide } from '../decisions/decide.ts'
import { refuse } from '../decisions/refuse.ts'
import { ruleOn, type Ruling } from '../decisions/rule-on.ts'
import type { ComplaintMeant } from '../move.ts'
import type { Letter } from '../reading/letters.ts'
import { faultsOfWords } from '../words.ts'
import { makeStep } from './case-routes.ts'
import { courseOf, faultsOfCourse, type Course } from './decision-course.ts'
import * as form from './decision-form.ts'
import { DecisionPage } from './decision-page.tsx'
import { draftLetter } from './draft-letter.ts'
import { CLERK, pageOf, type ExpertParts } from '../desk/parts.ts'
import { readCaseFile, type CaseFile } from '../desk/read-case.ts'

/** What the rules say of what was typed, and the letter that would go out; the letter is absent while something is wrong. */
export interface Counted {
  ruling: Ruling
  course: Course
  letter: Letter | null
}

/** The calculation of the money (E05) and the letter of the decision (E06): counted, shown, sent. */
export const decisionRoutes = (parts: ExpertParts): Route[] => [
  getPage(pageOf(':id', 'decision'), CLERK, call => withCase(parts, call, file => open(parts, call, file))),
  postForm(pageOf(':id', 'decision'), CLERK, call =>
    withCase(parts, call, file => answer(parts, call, file)),
  ),
]

async function withCase(
  parts: ExpertParts,
  call: Call,
  then: (file: CaseFile) => Promise<Reply> | Reply,
): Promise<Reply> {
  const { actor, params } = call
  const { id = '' } = params
  if (!isId(id)) return missing(call)
  const file = await parts.database.transact(actor, tx => readCaseFile(tx, parts, id, actor))
  return file ? then(file) : missing(call)
}

function open(parts: ExpertParts, call: Call, file: CaseFile): Reply {
  const { complaint, moves, evidence } = file.found
  if (!moves.includes('decide') && !moves.includes('refuse'))
    return { redirect: pageOf(complaint.complaintId) }
  return show(parts, call, file, { typed: form.emptyDecision(evidence), counted: null, errors: [] })
}

interface Shown {
  typed: form.TypedDecision
  counted: Counted | null
  errors: readonly Refusal[]
}

const show = (
  { law, registers }: ExpertParts,
  { view, actor }: Call,
  file: CaseFile,
  shown: Shown,
): Reply => ({
  status: shown.errors.length ? 422 : 200,
  page: DecisionPage({ view, file, law, registers, accountId: actor.accountId, ...shown }),
})

async function answer(parts: ExpertParts, call: Call, file: CaseFile): Promise<Reply> {
  const { complaint, evidence } = file.found
  const typed = form.readDecision(call, evidence)
  const faults = form.faultsOfDecision(parts.law, typed, complaint.paidKopecks)
  if (faults.length) return show(parts, call, file, { typed, counted: null, errors: faults })
  const counted = await parts.database.attempt(call.actor, tx => count(tx, parts, call, file, typed))
  if (!counted.ok) return show(parts, call, file, { typed, counted: null, errors: counted.refusals })
  const { value } = counted
  const found = form.foundOf(parts.law, typed)
  const against = [
    ...faultsOfCourse(complaint, value.course, value.ruling, found).map(atForm),
    ...faultsOfWords(form.wordsOf(typed), 'words'),
  ]
  if (against.length)
    return show(parts, call, file, { typed, counted: { ...value, letter: null }, errors: against })
  if (field(call, 'step') !== 'send') return show(parts, call, file, { typed, counted: value, errors: [] })
  if (field(call, 'shown') !== form.fingerprintOf(typed))
    return show(parts, call, file, { typed, counted: value, errors: [form.changedSinceShown()] })
  return makeStep(
    parts,
    call,
    (tx, meant) => send(tx, parts, call, { meant, typed, counted: value }),
    refusals =>
      Promise.resolve(show(parts, call, file, { typed, counted: value, errors: refusals.map(atForm) })),
  )
}

/** Applies the rules to what was typed; nothing is decided by it. */
async function count(
  tx: Tx,
  parts: ExpertParts,
  { actor }: Call,
  { found: { complaint }, today: on }: CaseFile,
  typed: form.TypedDecision,
): Promise<Outcome<Counted>> {
  const found = form.foundOf(parts.law, typed)
  const ruled = await ruleOn(tx, parts, complaint, found, actor)
  if (!ruled.ok) return ruled
  const ruling = ruled.value
  const course = courseOf(complaint, ruling, found)
  const letter = draftLetter(parts.law, complaint, { course, ruling, said: form.wordsOf(typed), on })
  return granted({ ruling, course, letter })
}

interface ToSend {
  meant: ComplaintMeant
  typed: form.TypedDecision
  counted: Counted
}

function send(
  tx: Tx,
  parts: ExpertParts,
  { actor }: Call,
  { meant, typed, counted: { course, ruling } }: ToSend,
): Promise<Outcome<unknown>> {
  const found = form.foundOf(parts.law, typed)
  const words = form.wordsOf(typed)
  return course.to === 'uphold'
    ? decide(tx, parts, { ...meant, found, words, refundKopecks: ruling.refund.kopecks }, actor)
    : refuse(tx, parts, { ...meant, found, words, ground: course.ground }, actor)
}

/** The boxes of the form by the names that the commands know. */
const BOXES: Record<string, string> = {
  receipts: 'leave',
  refund: 'leave',
  service: 'service',
  words: 'words',
}

const atForm = ({ field: about, ...refusal }: Refusal): Refusal => {
  const box = about && BOXES[about]
  return box ? { ...refusal, field: box } : refusal
}
