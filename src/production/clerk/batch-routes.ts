import { isId } from '#kernel/ids.ts'
import type { Outcome, Refusal } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { batchCsv } from '../batches/batch-csv.ts'
import { checkIn, finishDelivery } from '../batches/check-in.ts'
import { closeBatch, sendBatch } from '../batches/close-batch.ts'
import { readBatch, readBlanks } from '../batches/read-batch.ts'
import { MADE_FORMS } from '../order.ts'
import { CLERK, type ProductionParts } from '../parts.ts'
import { BatchPage } from './batch-page.tsx'
import { showDesk } from './desk-routes.ts'
import { deskDay } from './read-desk.ts'

const BATCH = '/clerk/production/batches/:id'

/** A batch from its closing to the last blank of its delivery. */
export const batchRoutes = (parts: ProductionParts): Route[] => [
  postForm('/clerk/production/batches', CLERK, call => close(parts, call)),
  getPage(BATCH, CLERK, call => show(parts, call)),
  getPage(`${BATCH}/file`, CLERK, call => file(parts, call)),
  postForm(`${BATCH}/send`, CLERK, call =>
    act(parts, call, (tx, batchId) => sendBatch(tx, parts, batchId, call.actor)),
  ),
  postForm(`${BATCH}/delivery`, CLERK, call =>
    act(parts, call, (tx, batchId) =>
      checkIn(
        tx,
        parts,
        { batchId, scans: field(call, 'scans'), spoilt: field(call, 'spoilt') === 'yes' },
        call.actor,
      ),
    ),
  ),
  postForm(`${BATCH}/finish`, CLERK, call =>
    act(parts, call, (tx, batchId) => finishDelivery(tx, parts, batchId, call.actor)),
  ),
]

const addressOf = (batchId: string): string => `/clerk/production/batches/${batchId}`
async function close(parts: ProductionParts, call: Call): Promise<Reply> {
  const form = MADE_FORMS.find(known => known === field(call, 'form')) ?? 'paper'
  const closed = await parts.database.attempt(call.actor, tx => closeBatch(tx, parts, form, call.actor))
  return closed.ok ? { redirect: addressOf(closed.value.batchId) } : showDesk(parts, call, closed.refusals)
}

async function act(
  parts: ProductionParts,
  call: Call,
  work: (tx: Tx, batchId: string) => Promise<Outcome<unknown>>,
): Promise<Reply> {
  const { id = '' } = call.params
  if (!isId(id)) return missing(call)
  const done = await parts.database.attempt(call.actor, tx => work(tx, id))
  return done.ok ? { redirect: addressOf(id) } : show(parts, call, done.refusals)
}

function show(parts: ProductionParts, call: Call, errors: Refusal[] = []): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  if (!isId(id)) return Promise.resolve(missing(call))
  return parts.database.transact(actor, async tx => {
    const read = await readBatch(tx, id, actor)
    if (!read) return missing(call)
    const calendar = parts.law.calendar
    const scans = errors.length ? field(call, 'scans') : ''
    const page = BatchPage({ view, ...read, today: deskDay(parts, actor), calendar, scans, errors })
    return { status: errors.length ? 422 : 200, page }
  })
}

async function file(parts: ProductionParts, call: Call): Promise<Reply> {
  const { id = '' } = call.params
  const blanks = isId(id)
    ? await parts.database.transact(call.actor, tx => readBlanks(tx, parts, id, call.actor))
    : null
  if (!blanks) return missing(call)
  return {
    bytes: batchCsv(blanks),
    contentType: 'text/csv; charset=utf-8',
    fileName: `blanks-${deskDay(parts, call.actor).toString()}.csv`,
  }
}
