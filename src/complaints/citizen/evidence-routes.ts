import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ComplaintDraft } from '../drafts/draft.ts'
import { attachFile, filesOf, openFile, removeFile, setSum, type DraftFile } from '../drafts/files.ts'
import { EVIDENCE_KINDS, type EvidenceKind } from '../evidence/evidence.ts'
import { readSum, sumText } from '../desk/read-sum.ts'
import { sumWrong } from '../refusals.ts'
import { EvidencePage } from './evidence-page.tsx'
import { fileReply } from './file-reply.ts'
import { around } from './form-routes.ts'
import { openDraft } from './keep-answers.ts'
import { NEW, type CitizenParts } from './parts.ts'
import { noFileChosen } from './refusals.ts'
import { errorsOf, isSum, stepAfter, stepBefore, sumField } from './steps.ts'

interface Open {
  draft: ComplaintDraft
  files: DraftFile[]
}

/** What proves a complaint that is being written: shown to the browser that holds the draft alone. */
export const evidenceRoutes = (parts: CitizenParts): Route[] => {
  const mine = (then: (found: Open, call: Call) => Promise<Reply> | Reply) => async (call: Call) => {
    const found = await openDraft(parts, call)
    return found ? then(found, call) : { redirect: NEW }
  }
  const at = `${NEW}/evidence`
  return [
    getPage(
      at,
      'public',
      mine((found, call) => showEvidence(call, found)),
    ),
    postForm(
      at,
      'public',
      mine((found, call) => attach(parts, call, found)),
      true,
    ),
    getPage(
      `${at}/:file`,
      'public',
      mine((found, call) => open(parts, call, found)),
    ),
    postForm(
      `${at}/:file/remove`,
      'public',
      mine((found, call) => remove(parts, call, found)),
    ),
  ]
}

/** The page of the files with what is wrong with them. */
export function showEvidence(call: Call, { draft, files }: Open, errors: readonly Refusal[] = []): Reply {
  const { answers } = draft
  const isPaid = answers.kind === 'charge' && answers.isPaid === 'yes'
  const proved = files.reduce((sum, { receiptKopecks }) => sum + (receiptKopecks ?? 0), 0)
  const left = isPaid ? (readSum(answers.paid ?? '') ?? 0) - proved : 0
  const fromCheck = call.query['to'] === 'check' || field(call, 'to') === 'check'
  const page = EvidencePage({
    view: call.view,
    files,
    kind: field(call, 'evidenceKind') || (isPaid ? 'receipt' : 'other'),
    sum: left > 0 ? sumText(left) : '',
    typed: typedSums(call, files),
    back: stepBefore('evidence', answers) ?? 'kind',
    fromCheck,
    errors,
  })
  return { status: errors.length ? 422 : 200, page }
}

const typedSums = (call: Call, files: readonly DraftFile[]): Record<string, string> =>
  Object.fromEntries(
    files.flatMap(({ fileId }) => {
      const typed = field(call, sumField(fileId))
      return typed ? [[sumField(fileId), typed]] : []
    }),
  )

/** Each file stands for itself: one that cannot be taken does not lose the others. */
async function attach(parts: CitizenParts, call: Call, { draft, files }: Open): Promise<Reply> {
  const isGoingOn = field(call, 'go') === 'on'
  const errors = await keepSums(parts, call, draft, files)
  const chosen = call.files.filter(file => file.field === 'file' && (file.name || file.bytes.length))
  if (chosen.length === 0 && !isGoingOn) errors.push(noFileChosen())
  const kind = kindSent(call)
  const sum = readSum(field(call, 'receipt'))
  // Of several receipts each has a sum of its own: the page asks for it beside the name.
  const receiptKopecks = chosen.length === 1 && isSum(sum) ? sum : null
  for (const { name, bytes, tooBig } of chosen) {
    const attached = await parts.database.attempt(call.actor, tx =>
      attachFile(tx, parts.sealing, draft.draftId, { kind, name, bytes, tooBig, receiptKopecks }, call.actor),
    )
    if (!attached.ok) errors.push(...attached.refusals)
  }
  const now = await parts.database.transact(call.actor, tx =>
    filesOf(tx, parts.sealing, draft.draftId, call.actor),
  )
  const found = { draft, files: now }
  const lacking = errorsOf('evidence', draft.answers, around(parts, call, now))
  const said = [...errors, ...lacking.filter(({ field: at }) => !errors.some(one => one.field === at))]
  if (said.length) return showEvidence(call, found, said)
  if (!isGoingOn) return { redirect: `${NEW}/evidence` }
  return {
    redirect: `${NEW}/${field(call, 'to') === 'check' ? 'check' : stepAfter('evidence', draft.answers)}`,
  }
}

const kindSent = (call: Call): EvidenceKind =>
  EVIDENCE_KINDS.find(one => one === field(call, 'evidenceKind')) ?? 'other'

/** Keeps the sums that were typed beside the receipts. */
async function keepSums(
  { database }: CitizenParts,
  call: Call,
  { draftId }: ComplaintDraft,
  files: readonly DraftFile[],
): Promise<Refusal[]> {
  const errors: Refusal[] = []
  for (const { fileId } of files.filter(({ kind }) => kind === 'receipt')) {
    const typed = field(call, sumField(fileId))
    const sum = readSum(typed)
    if (isSum(sum))
      await database.transact(call.actor, tx => setSum(tx, { draftId, fileId }, sum, call.actor))
    else if (typed) errors.push(sumWrong(sumField(fileId)))
  }
  return errors
}

async function open({ database, sealing }: CitizenParts, call: Call, { draft }: Open): Promise<Reply> {
  const meant = { draftId: draft.draftId, fileId: call.params['file'] ?? '' }
  const file = await database.transact(call.actor, tx => openFile(tx, sealing, meant, call.actor))
  return file ? fileReply(file) : missing(call)
}

async function remove({ database }: CitizenParts, call: Call, { draft }: Open): Promise<Reply> {
  await database.transact(call.actor, tx =>
    removeFile(tx, draft.draftId, call.params['file'] ?? '', call.actor),
  )
  return { redirect: `${NEW}/evidence` }
}
