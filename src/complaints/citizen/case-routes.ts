import { isId } from '#kernel/ids.ts'
import type { Outcome, Refusal } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { close } from '../close.ts'
import { openEvidence } from '../evidence/read-evidence.ts'
import { inspect } from '../inspect.ts'
import type { ComplaintMeant } from '../move.ts'
import { complaintOf, type ComplaintCase } from '../reading/complaint-of.ts'
import { lettersOf } from '../reading/letters.ts'
import { ownComplaints } from '../reading/queues.ts'
import { CasePage } from './case-page.tsx'
import { fileReply } from './file-reply.ts'
import { MinePage } from './mine-page.tsx'
import { readOwn } from './own.ts'
import { PaperPage } from './paper-page.tsx'
import { caseAt, CITIZEN, meantOf, MINE, type CitizenParts } from './parts.ts'

/** One's own complaints and each case (C34), with the steps that need one click. */
export const caseRoutes = (parts: CitizenParts): Route[] => [
  getPage(MINE, CITIZEN, call => showMine(parts, call)),
  getPage(caseAt(':id'), CITIZEN, call => showCase(parts, call)),
  getPage(caseAt(':id', 'paper'), CITIZEN, call => showPaper(parts, call)),
  getPage(caseAt(':id', 'evidence/:file'), CITIZEN, call => showPiece(parts, call)),
  postForm(caseAt(':id', 'inspect'), CITIZEN, call =>
    step(parts, call, (tx, meant) => inspect(tx, parts, meant, call.actor)),
  ),
  postForm(caseAt(':id', 'close'), CITIZEN, call => {
    const words = call.view.t('complaints.citizen.action.close-words')
    return step(parts, call, (tx, meant) => close(tx, parts, { ...meant, words }, call.actor))
  }),
]

async function showMine(parts: CitizenParts, { actor, view }: Call): Promise<Reply> {
  const complaints = await parts.database.transact(actor, tx => ownComplaints(tx, actor))
  return { page: MinePage({ view, with_: parts, complaints }) }
}

/** The case of the address, where it is one's own. */
export function readOwnCase(parts: CitizenParts, { actor, params }: Call): Promise<ComplaintCase | null> {
  const { id = '' } = params
  if (!isId(id)) return Promise.resolve(null)
  return parts.database.transact(actor, tx => complaintOf(tx, parts, { complaintId: id }, actor))
}

/** The page of a case with what was refused on it; 404 where it is somebody else's. */
async function showCase(parts: CitizenParts, call: Call, errors: readonly Refusal[] = []): Promise<Reply> {
  const found = await readOwnCase(parts, call)
  if (!found) return missing(call)
  const { actor, view } = call
  const letters = await parts.database.transact(actor, tx =>
    lettersOf(tx, parts, found.complaint.complaintId, actor),
  )
  const page = CasePage({ view, with_: parts, found, letters: letters ?? [], errors })
  return { status: errors.length ? 422 : 200, page }
}

async function step(
  parts: CitizenParts,
  call: Call,
  make: (tx: Tx, meant: ComplaintMeant) => Promise<Outcome<unknown>>,
): Promise<Reply> {
  const meant = meantOf(call)
  if (!meant) return missing(call)
  const made = await parts.database.attempt(call.actor, tx => make(tx, meant))
  if (made.ok) return { redirect: caseAt(meant.complaintId) }
  return showCase(
    parts,
    call,
    made.refusals.map(({ code, says }) => ({ code, says })),
  )
}

async function showPaper(parts: CitizenParts, call: Call): Promise<Reply> {
  const found = await readOwnCase(parts, call)
  if (!found) return missing(call)
  const own = await readOwn(parts, call)
  const name = own?.name ?? call.actor.name
  return { page: PaperPage({ view: call.view, with_: parts, found, name }) }
}

async function showPiece(parts: CitizenParts, call: Call): Promise<Reply> {
  const { id: complaintId = '', file: evidenceId = '' } = call.params
  if (!isId(complaintId) || !isId(evidenceId)) return missing(call)
  const meant = { complaintId, evidenceId }
  const piece = await parts.database.transact(call.actor, tx =>
    openEvidence(tx, parts.sealing, meant, call.actor),
  )
  return piece ? fileReply(piece) : missing(call)
}
