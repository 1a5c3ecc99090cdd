import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { appeal, levelAfter } from '../decisions/appeal.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { EVIDENCE_KINDS } from '../evidence/evidence.ts'
import { readSum } from '../desk/read-sum.ts'
import type { ComplaintCase } from '../reading/complaint-of.ts'
import { withdraw } from '../withdraw.ts'
import { readOwnCase } from './case-routes.ts'
import { MoreEvidencePage } from './more-evidence-page.tsx'
import { caseAt, CITIZEN, meantOf, type CitizenParts } from './parts.ts'
import { noFileChosen } from './refusals.ts'
import { WordsPage } from './words-page.tsx'

/** The steps of the person that have a page of their own: more evidence, «Не согласен», taking the complaint back. */
export const ownStepRoutes = (parts: CitizenParts): Route[] => {
  const mine = (then: (found: ComplaintCase, call: Call) => Promise<Reply> | Reply) => async (call: Call) => {
    const found = await readOwnCase(parts, call)
    return found ? then(found, call) : missing(call)
  }
  const words = (step: WordsStep) => [
    getPage(
      caseAt(':id', step),
      CITIZEN,
      mine((found, call) => askWords(step, found, call)),
    ),
    postForm(
      caseAt(':id', step),
      CITIZEN,
      mine((found, call) => takeWords(parts, step, found, call)),
    ),
  ]
  return [
    getPage(
      caseAt(':id', 'evidence'),
      CITIZEN,
      mine((found, call) => askEvidence(found, call)),
    ),
    postForm(
      caseAt(':id', 'evidence'),
      CITIZEN,
      mine((found, call) => takeEvidence(parts, found, call)),
      true,
    ),
    ...words('appeal'),
    ...words('withdraw'),
  ]
}

type WordsStep = 'appeal' | 'withdraw'

function askWords(
  step: WordsStep,
  { complaint, decisions, moves }: ComplaintCase,
  call: Call,
  errors: readonly Refusal[] = [],
): Reply {
  const level = step === 'appeal' ? levelAfter(complaint, decisions) : 'withdraw'
  const back = { redirect: caseAt(complaint.complaintId) }
  if (!level || (!moves.includes(step) && errors.length === 0)) return back
  const text = field(call, step === 'appeal' ? 'reason' : 'words')
  const page = WordsPage({ view: call.view, complaint, step: level, text, errors })
  return { status: errors.length ? 422 : 200, page }
}

async function takeWords(
  parts: CitizenParts,
  step: WordsStep,
  found: ComplaintCase,
  call: Call,
): Promise<Reply> {
  const meant = meantOf(call)
  if (!meant) return missing(call)
  const made = await parts.database.attempt(call.actor, tx =>
    step === 'appeal'
      ? appeal(tx, parts, { ...meant, reason: field(call, 'reason') }, call.actor)
      : withdraw(tx, parts, { ...meant, words: field(call, 'words') }, call.actor),
  )
  return made.ok ? { redirect: caseAt(meant.complaintId) } : askWords(step, found, call, made.refusals)
}

function askEvidence(
  { complaint, moves }: ComplaintCase,
  call: Call,
  errors: readonly Refusal[] = [],
): Reply {
  if (!moves.includes('add_evidence')) return { redirect: caseAt(complaint.complaintId) }
  const kind = field(call, 'evidenceKind') || (complaint.paidKopecks === null ? 'other' : 'receipt')
  const page = MoreEvidencePage({ view: call.view, complaint, kind, sum: field(call, 'receipt'), errors })
  return { status: errors.length ? 422 : 200, page }
}

async function takeEvidence(parts: CitizenParts, found: ComplaintCase, call: Call): Promise<Reply> {
  const meant = meantOf(call)
  const [file] = call.files.filter(one => one.field === 'file' && (one.name || one.bytes.length))
  if (!meant) return missing(call)
  if (!file) return askEvidence(found, call, [noFileChosen()])
  const kind = EVIDENCE_KINDS.find(one => one === field(call, 'evidenceKind')) ?? 'other'
  const { name, bytes, tooBig } = file
  const sum = readSum(field(call, 'receipt'))
  const piece = { ...meant, kind, name, bytes, tooBig, ...(sum !== null && { receiptKopecks: sum }) }
  const added = await parts.database.attempt(call.actor, tx => addEvidence(tx, parts, piece, call.actor))
  return added.ok ? { redirect: caseAt(meant.complaintId) } : askEvidence(found, call, added.refusals)
}
