import { spellsOf } from '#insurance/index.ts'
import { refused, type Refusal } from '#kernel/outcome.ts'
import { findByNumbers } from '#people/index.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Draft } from '../drafts/draft.ts'
import { listFiles } from '../drafts/read-file.ts'
import { readAnswers } from '../drafts/read-answers.ts'
import { saveAnswers } from '../drafts/save-answers.ts'
import { submitDraft } from '../drafts/submit-draft.ts'
import { findByDraft } from '../store.ts'
import { AlreadyPage } from './already-page.tsx'
import { CheckPage } from './check-page.tsx'
import { DonePage } from './done-page.tsx'
import { sentCase } from './case.ts'
import { draftOf, secretOf, type CitizenParts } from './parts.ts'
import { trackingCookie } from './tracking-cookie.ts'

/** Checking and sending (C09), the confirmation (C10), and "you already have one" (C11). */
export const checkRoutes = (parts: CitizenParts): Route[] => [
  getPage('/apply/check', 'public', call => show(parts, call, [])),
  postForm('/apply/check', 'public', call => send(parts, call)),
  getPage('/apply/done', 'public', call => done(parts, call)),
]

async function show(parts: CitizenParts, call: Call, errors: Refusal[]): Promise<Reply> {
  const { view, actor } = call
  const draft = await draftOf(parts, call)
  if (!draft) return { redirect: '/apply' }
  const { files, isReturned } = await parts.database.transact(actor, async tx => ({
    files: await listFiles(tx, parts.sealing, draft.draftId, { actor, own: true }),
    isReturned: (await asSystem(tx, actor, () => findByDraft(tx, draft.draftId)))?.state === 'returned',
  }))
  if (draft.submitted && !isReturned) return { redirect: '/apply/done' }
  const page = CheckPage({
    view,
    answers: draft.answers,
    files: files.length,
    errors,
    with_: parts,
    isReturned,
  })
  return { status: errors.length ? 422 : 200, page }
}

const ALREADY = new Set(['applications.open-application', 'applications.already-insured'])

/** Sent twice, it leads to the same number. */
async function send(parts: CitizenParts, call: Call): Promise<Reply> {
  const { database, sealing } = parts
  const { actor, view } = call
  const fields = { sex: field(call, 'sex'), consent: field(call, 'consent') }
  await database.attempt(actor, tx => saveAnswers(tx, sealing, secretOf(call), fields, actor))
  const draft = await draftOf(parts, call)
  if (!draft) return { redirect: '/apply' }
  const sent = await database.attempt(actor, async tx => {
    if (!draft.submitted && (await isInsured(tx, parts, call, draft))) return refused(alreadyInsured())
    return submitDraft(tx, parts, { secret: secretOf(call), channel: 'online' }, actor)
  })
  if (sent.ok)
    return { redirect: '/apply/done', cookies: [trackingCookie(sealing, sent.value.applicationId, view.now)] }
  const already = sent.refusals.find(({ code }) => ALREADY.has(code))
  if (already) return { status: 409, page: AlreadyPage({ view, refusal: already }) }
  return show(parts, call, sent.refusals)
}

/** Whoever is in the register with this document or SNILS and has an insurer needs no first policy. */
function isInsured(
  tx: Tx,
  { sealing }: CitizenParts,
  { actor, view }: Call,
  { answers }: Draft,
): Promise<boolean> {
  const content = readAnswers(answers)
  if (!content.ok) return Promise.resolve(false)
  const { document, snils } = content.value
  return asSystem(tx, actor, async () => {
    for (const personId of await findByNumbers(tx, sealing, { documents: [document], snils })) {
      const spells = await spellsOf(tx, personId)
      if (spells.some(({ until }) => until === null || Temporal.PlainDate.compare(view.today, until) <= 0))
        return true
    }
    return false
  })
}

const alreadyInsured = (): Refusal => ({
  code: 'applications.already-insured',
  says: {
    ru: 'Человек с этим документом или СНИЛС уже застрахован. Первый полис ему не нужен.',
    en: 'The person with this document or SNILS is insured already. A first policy is not needed.',
  },
})

async function done(parts: CitizenParts, call: Call): Promise<Reply> {
  const { view } = call
  const status = await sentCase(parts, call)
  if (!status) return { redirect: '/apply' }
  const { application } = status
  const certificates =
    parts.law.on(application.submittedOn).find<boolean>('temporary-certificate/issued')?.value ?? false
  return {
    page: DonePage({ view, status, certificates }),
    cookies: [trackingCookie(parts.sealing, application.applicationId, view.now)],
  }
}
