import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { DocumentCode } from '../document-code.ts'
import { attachFile } from '../drafts/attach-file.ts'
import type { Draft } from '../drafts/draft.ts'
import { fileReply, listFiles, readFile } from '../drafts/read-file.ts'
import { removeFile } from '../drafts/remove-file.ts'
import { FilesPage } from './files-page.tsx'
import { ownDocuments } from './own-checklist.ts'
import { noFileChosen } from './page-refusals.ts'
import { draftOf, type CitizenParts } from './parts.ts'

/** Photos of documents (C07): shown to the browser that holds the draft alone. */
export const filesRoutes = (parts: CitizenParts): Route[] => [
  getPage('/apply/files', 'public', call => withDraft(parts, call, draft => show(parts, call, draft, []))),
  postForm(
    '/apply/files',
    'public',
    call => withDraft(parts, call, draft => attach(parts, call, draft)),
    true,
  ),
  getPage('/apply/files/:file', 'public', call => withDraft(parts, call, draft => open(parts, call, draft))),
  postForm('/apply/files/:file/remove', 'public', call =>
    withDraft(parts, call, draft => remove(parts, call, draft)),
  ),
]

async function withDraft(
  parts: CitizenParts,
  call: Call,
  then: (draft: Draft) => Promise<Reply>,
): Promise<Reply> {
  const draft = await draftOf(parts, call)
  return draft ? then(draft) : { redirect: '/apply' }
}

async function show(parts: CitizenParts, call: Call, draft: Draft, errors: Refusal[]): Promise<Reply> {
  const { database, sealing } = parts
  const files = await database.transact(call.actor, tx =>
    listFiles(tx, sealing, draft.draftId, { actor: call.actor, own: true }),
  )
  const codes = codesOf(parts, call, draft)
  const chosen = field(call, 'documentCode')
  return {
    status: errors.length ? 422 : 200,
    page: FilesPage({ view: call.view, files, codes, chosen, errors }),
  }
}

/** The documents of the person's list; a passport where the list is not known yet. */
function codesOf(parts: CitizenParts, { view }: Call, { answers }: Draft): DocumentCode[] {
  const codes = ownDocuments(answers, parts, view.today).flatMap(({ anyOf }) => anyOf)
  return codes.length ? [...new Set(codes)] : ['passport']
}

/** Each file stands for itself: one that cannot be taken does not lose the others. */
async function attach(parts: CitizenParts, call: Call, draft: Draft): Promise<Reply> {
  const { database, sealing } = parts
  const isGoingOn = field(call, 'go') === 'on'
  const chosen = call.files.filter(file => file.field === 'file')
  if (chosen.length === 0 && !isGoingOn) return show(parts, call, draft, [noFileChosen()])
  const documentCode = field(call, 'documentCode')
  const errors: Refusal[] = []
  for (const { name, bytes, tooBig } of chosen) {
    const attached = await database.attempt(call.actor, tx =>
      attachFile(tx, sealing, draft.draftId, { name, bytes, tooBig, documentCode }, call.actor),
    )
    if (!attached.ok) errors.push(...attached.refusals)
  }
  if (errors.length) return show(parts, call, draft, errors)
  return { redirect: isGoingOn ? '/apply/insurer' : '/apply/files' }
}

async function open({ database, sealing }: CitizenParts, call: Call, { draftId }: Draft): Promise<Reply> {
  const fileId = call.params['file'] ?? ''
  const file = await database.transact(call.actor, tx =>
    readFile(tx, sealing, { draftId, fileId }, { actor: call.actor, own: true }),
  )
  return file ? fileReply(file) : missing(call)
}

async function remove({ database }: CitizenParts, call: Call, draft: Draft): Promise<Reply> {
  await database.attempt(call.actor, tx => removeFile(tx, draft, call.params['file'] ?? '', call.actor))
  return { redirect: '/apply/files' }
}
