import { logLooks } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { standingMergeOf, standingMerges } from './store.ts'
import { undoMerge } from './undo-merge.ts'
import { FundMergesPage } from './fund-merges-page.tsx'
import { cardOf, type MergingParts } from './parts.ts'
import { UndoPage } from './undo-page.tsx'

interface Desk {
  access: readonly ['clerk'] | readonly ['fund']
  path: string
  /** Where to go back to and to come to when it is done. */
  after(mergedId: string): string
}

const AT_INSURER: Desk = { access: ['clerk'], path: '/clerk/people/:id/unmerge', after: cardOf }
const AT_FUND: Desk = { access: ['fund'], path: '/fund/merges/:id', after: () => '/fund/merges' }
const MOST = 100

/** Undoing a merge: at the insurer's desk for a day, at the fund's for good. */
export const undoRoutes = (parts: MergingParts): Route[] => [
  ...[AT_INSURER, AT_FUND].flatMap(desk => [
    getPage(desk.path, desk.access, call => show(parts, call, desk, [])),
    postForm(desk.path, desk.access, call => undo(parts, call, desk)),
  ]),
  getPage('/fund/merges', ['fund'], ({ actor, view }) =>
    parts.database.transact(actor, async tx => ({
      page: FundMergesPage({ view, merges: await standingMerges(tx, MOST), registers: parts.registers }),
    })),
  ),
]

async function show(parts: MergingParts, call: Call, desk: Desk, errors: readonly Refusal[]): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  if (!isId(id)) return missing(call)
  return parts.database.transact(actor, async (tx): Promise<Reply> => {
    const merge = await standingMergeOf(tx, id)
    if (!merge) return missing(call)
    await logLooks(tx, actor, [merge.survivingId, merge.mergedId], 'record_merge')
    const action = desk.path.replace(':id', id)
    const asked = { reason: field(call, 'reason'), errors, action, back: desk.after(id) }
    return { page: UndoPage({ view, merge, ...asked }) }
  })
}

async function undo(parts: MergingParts, call: Call, desk: Desk): Promise<Reply> {
  const { id = '' } = call.params
  if (!isId(id)) return missing(call)
  const asked = { mergedId: id, reason: field(call, 'reason') }
  const undone = await parts.database.attempt(call.actor, tx => undoMerge(tx, parts, asked, call.actor))
  return undone.ok ? { redirect: desk.after(id) } : show(parts, call, desk, undone.refusals)
}
