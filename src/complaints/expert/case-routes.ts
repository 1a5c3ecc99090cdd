import { isId } from '#kernel/ids.ts'
import type { Outcome, Refusal } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { recordFine, recordPayment } from '../decisions/record-payment.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { EVIDENCE_KINDS } from '../evidence/evidence.ts'
import { openEvidence } from '../evidence/read-evidence.ts'
import { extend, goOn, inspect } from '../inspect.ts'
import type { ComplaintMeant } from '../move.ts'
import { sumWrong } from '../refusals.ts'
import { take } from '../take.ts'
import { CasePage } from './case-page.tsx'
import { CLERK, meantOf, pageOf, type ExpertParts } from '../desk/parts.ts'
import { readCaseFile } from '../desk/read-case.ts'
import { readSum } from '../desk/read-sum.ts'

const AT_ONCE = { take, inspect, go_on: goOn, extend } as const

/** The file of a case (E02), its evidence, the steps that need no words, and the money that was paid. */
export const caseRoutes = (parts: ExpertParts): Route[] => [
  getPage(pageOf(':id'), CLERK, call => showCase(parts, call)),
  getPage(pageOf(':id', 'evidence/:file'), CLERK, call => showPiece(parts, call)),
  postForm(pageOf(':id', 'evidence'), CLERK, call => attach(parts, call), true),
  postForm(pageOf(':id', 'moves'), CLERK, call => moveAtOnce(parts, call)),
  postForm(pageOf(':id', 'payment'), CLERK, call => pay(parts, call)),
  postForm(pageOf(':id', 'fine'), CLERK, call =>
    makeStep(parts, call, (tx, meant) => recordFine(tx, parts, meant, call.actor)),
  ),
]

/** The page of a case with what was refused on it; 404 where it is not the business of whoever asks. */
export async function showCase(
  parts: ExpertParts,
  call: Call,
  errors: readonly Refusal[] = [],
): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  if (!isId(id)) return missing(call)
  const file = await parts.database.transact(actor, tx => readCaseFile(tx, parts, id, actor))
  if (!file) return missing(call)
  const { law, registers } = parts
  const page = CasePage({ view, file, law, registers, accountId: actor.accountId, errors })
  return { status: errors.length ? 422 : 200, page }
}

/** Makes a step and leads back to the case, or shows it with what stands in the way. */
export async function makeStep(
  parts: ExpertParts,
  call: Call,
  step: (tx: Tx, meant: ComplaintMeant) => Promise<Outcome<unknown>>,
  refusedAt = (refusals: Refusal[]): Promise<Reply> => showCase(parts, call, refusals.map(withoutField)),
): Promise<Reply> {
  const meant = meantOf(call)
  if (!meant) return missing(call)
  const made = await parts.database.attempt(call.actor, tx => step(tx, meant))
  return made.ok ? { redirect: pageOf(meant.complaintId) } : refusedAt(made.refusals)
}

/** The page of a case has no field for a reason to lead to. */
const withoutField = ({ code, says, because }: Refusal): Refusal => ({
  code,
  says,
  ...(because && { because }),
})

function moveAtOnce(parts: ExpertParts, call: Call): Promise<Reply> {
  const name = field(call, 'move')
  const [, move] = Object.entries(AT_ONCE).find(([known]) => known === name) ?? []
  if (!move) return Promise.resolve(missing(call))
  return makeStep(parts, call, (tx, meant) => move(tx, parts, meant, call.actor))
}

function pay(parts: ExpertParts, call: Call): Promise<Reply> {
  const kopecks = readSum(field(call, 'kopecks'))
  const again = (refusals: Refusal[]) => showCase(parts, call, refusals)
  if (kopecks === null) return again([sumWrong('kopecks')])
  return makeStep(
    parts,
    call,
    (tx, meant) => recordPayment(tx, parts, { ...meant, kopecks }, call.actor),
    again,
  )
}

/** Attaches what was brought; the boxes keep their reasons. */
function attach(parts: ExpertParts, call: Call): Promise<Reply> {
  const file = call.files.find(({ field: at }) => at === 'file')
  const kind = EVIDENCE_KINDS.find(known => known === field(call, 'kind')) ?? 'other'
  const sum = kind === 'receipt' ? readSum(field(call, 'receipt')) : null
  const { name = '', bytes = Buffer.alloc(0), tooBig = false } = file ?? {}
  const piece = { kind, name, bytes, tooBig, ...(sum !== null && { receiptKopecks: sum }) }
  return makeStep(
    parts,
    call,
    (tx, meant) => addEvidence(tx, parts, { ...meant, ...piece }, call.actor),
    refusals => showCase(parts, call, refusals),
  )
}

/** A piece of evidence is a part of its case: whoever may not see the one gets 404 for the other. */
async function showPiece(parts: ExpertParts, call: Call): Promise<Reply> {
  const { actor, params } = call
  const { id: complaintId = '', file: evidenceId = '' } = params
  if (!isId(complaintId) || !isId(evidenceId)) return missing(call)
  const piece = await parts.database.transact(actor, tx =>
    openEvidence(tx, parts.sealing, { complaintId, evidenceId }, actor),
  )
  if (!piece) return missing(call)
  return {
    bytes: piece.bytes,
    contentType: piece.contentType,
    fileName: piece.name,
    inline: piece.contentType.startsWith('image/'),
    headers: {
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    },
  }
}
