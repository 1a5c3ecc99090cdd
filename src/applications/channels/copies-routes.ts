import { logLook } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { applicationFormPdf } from '#papers/application-form.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { loadTexts } from '#web/texts.ts'
import { contentOf } from '../accept.ts'
import type { Application } from '../application.ts'
import { CLERK, pageOf, type ClerkParts } from '../clerk/parts.ts'
import { listFiles } from '../drafts/read-file.ts'
import { findById } from '../store.ts'
import { CopiesPage } from './copies-page.tsx'
import { attachCopies } from './attach-copies.ts'
import { filledForm } from './filled-form.ts'

/** What the office prints and copies at the counter (APP-15, DOC-17). */
export const copiesRoutes = (parts: ClerkParts): Route[] => {
  const texts = loadTexts()
  return [
    getPage('/clerk/applications/:id/copies', CLERK, call => show(parts, call)),
    postForm('/clerk/applications/:id/copies', CLERK, call => attach(parts, call), true),
    getPage('/clerk/applications/:id/form.pdf', CLERK, call =>
      withOwn(parts, call, async (tx, application) => {
        const content = await contentOf(tx, parts, application)
        if (!content) return missing(call)
        const { number, submittedOn: filedOn } = application
        const filled = filledForm(content, { number, filedOn, registers: parts.registers, texts })
        const issuedAt = filedOn
          .toZonedDateTime({ timeZone: 'Europe/Moscow', plainTime: '12:00' })
          .toInstant()
        const bytes = await applicationFormPdf({ issuedAt, filled })
        return { bytes, contentType: 'application/pdf', fileName: 'zayavlenie.pdf', inline: true }
      }),
    ),
  ]
}

/** An application of the desk; the look at its person is logged. */
function withOwn(
  parts: ClerkParts,
  call: Call,
  then: (tx: Tx, application: Application) => Promise<Reply>,
): Promise<Reply> {
  const { id = '' } = call.params
  if (!isId(id)) return Promise.resolve(missing(call))
  return parts.database.transact(call.actor, async tx => {
    const application = await findById(tx, id)
    if (!application) return missing(call)
    if (application.personId) await logLook(tx, call.actor, application.personId, 'counter_application')
    return then(tx, application)
  })
}

const show = (parts: ClerkParts, call: Call, errors: Refusal[] = []): Promise<Reply> =>
  withOwn(parts, call, async (tx, application) => {
    const as = { actor: call.actor, own: false }
    const files = await listFiles(tx, parts.sealing, application.draftId, as)
    return {
      status: errors.length ? 422 : 200,
      page: CopiesPage({ view: call.view, application, files, errors }),
    }
  })

/** Each file stands for itself: one that cannot be taken does not lose the others. */
async function attach(parts: ClerkParts, call: Call): Promise<Reply> {
  const refusals: Refusal[] = []
  const done = await withOwn(parts, call, async (tx, application) => {
    refusals.push(...(await attachCopies(tx, parts, application.draftId, call)))
    return { redirect: pageOf(application.applicationId, 'copies') }
  })
  return refusals.length ? show(parts, call, refusals) : done
}
