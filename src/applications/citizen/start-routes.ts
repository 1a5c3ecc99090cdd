import { asSystem } from '#platform/database.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { listFiles } from '../drafts/read-file.ts'
import { startDraft } from '../drafts/start-draft.ts'
import { findByDraft } from '../store.ts'
import { draftCookie, draftOf, type CitizenParts } from './parts.ts'
import { StartPage, type Begun } from './start-page.tsx'
import { pathToGoOn } from './steps.ts'
import { TasksPage } from './tasks-page.tsx'

/** The start (C02), with the draft of this browser if there is one, and the list of sections (C05). */
export const startRoutes = (parts: CitizenParts): Route[] => [
  getPage('/apply', 'public', call => start(parts, call)),
  postForm('/apply/new', 'public', call => startAgain(parts, call)),
  getPage('/apply/tasks', 'public', call => tasks(parts, call)),
]

async function start(parts: CitizenParts, call: Call): Promise<Reply> {
  const { view } = call
  const certificates = parts.law.on(view.today).find<boolean>('temporary-certificate/issued')?.value ?? false
  return { page: StartPage({ view, begun: await begunBy(parts, call), sameDay: !certificates }) }
}

async function begunBy(parts: CitizenParts, call: Call): Promise<Begun> {
  const draft = await draftOf(parts, call)
  if (!draft) return { state: 'none' }
  if (!draft.submitted) return { state: 'draft', goOn: pathToGoOn(draft.answers, parts, call.view.today) }
  const application = await parts.database.transact(call.actor, tx =>
    asSystem(tx, call.actor, () => findByDraft(tx, draft.draftId)),
  )
  return application?.state === 'returned' ? { state: 'draft', goOn: '/apply/check' } : { state: 'sent' }
}

/** The earlier draft stays as it is; this browser forgets it. */
async function startAgain({ database, sealing }: CitizenParts, { actor }: Call): Promise<Reply> {
  const { secret } = await database.transact(actor, tx => startDraft(tx, sealing, actor))
  return { redirect: '/apply/who', cookies: [draftCookie(secret)] }
}

async function tasks(parts: CitizenParts, call: Call): Promise<Reply> {
  const { view, actor } = call
  const draft = await draftOf(parts, call)
  if (!draft) return { redirect: '/apply' }
  const files = await parts.database.transact(actor, tx =>
    listFiles(tx, parts.sealing, draft.draftId, { actor, own: true }),
  )
  return { page: TasksPage({ view, answers: draft.answers, files: files.length, with_: parts }) }
}
