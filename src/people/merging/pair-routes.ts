import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { decideNotDuplicate } from './decide-not-duplicate.ts'
import { mergeRecords } from './merge-records.ts'
import { noSuchRecord } from './refusals.ts'
import { PairPage } from './pair-page.tsx'
import { cardOf, idsOf, type MergingParts } from './parts.ts'
import { readPair } from './read-pair.ts'

const CLERK = ['clerk'] as const
const PATH = '/clerk/people/:id/compare/:other'

/** Two records side by side (K06): merging them, or saying that they are two people. */
export const pairRoutes = (parts: MergingParts): Route[] => [
  getPage(PATH, CLERK, call => show(parts, call, [])),
  postForm(PATH, CLERK, call => merge(parts, call)),
  postForm(`${PATH}/different`, CLERK, call => different(parts, call)),
]

function show(parts: MergingParts, call: Call, errors: readonly Refusal[]): Promise<Reply> {
  const { actor, view } = call
  return withPair(call, (one, other) =>
    parts.database.transact(actor, async (tx): Promise<Reply> => {
      const pair = await readPair(tx, parts, call, one, other)
      if (!pair) return missing(call)
      const typed = { survivor: field(call, 'survivor'), reason: field(call, 'reason') }
      return { page: PairPage({ view, pair, errors, ...typed }) }
    }),
  )
}

function merge(parts: MergingParts, call: Call): Promise<Reply> {
  const { actor } = call
  return withPair(call, async (one, other) => {
    const survivor = field(call, 'survivor')
    if (survivor !== one && survivor !== other) return show(parts, call, [survivorMissing()])
    const mergedId = survivor === one ? other : one
    const outcome = await parts.database.attempt(actor, async (tx: Tx) => {
      if (!(await readPair(tx, parts, call, one, other))) return { ok: false, refusals: [noSuchRecord()] }
      const asked = { survivingId: survivor, mergedId, reason: field(call, 'reason') }
      return mergeRecords(tx, parts, asked, actor)
    })
    return outcome.ok ? { redirect: cardOf(survivor) } : show(parts, call, outcome.refusals)
  })
}

function different(parts: MergingParts, call: Call): Promise<Reply> {
  const { actor } = call
  return withPair(call, (one, other) =>
    parts.database.transact(actor, async (tx): Promise<Reply> => {
      if (!(await readPair(tx, parts, call, one, other))) return missing(call)
      await decideNotDuplicate(tx, { personId: one, otherIds: [other] }, actor)
      return { redirect: cardOf(one) }
    }),
  )
}

/** Nothing is asked of the database where the address has no ids. */
function withPair(call: Call, work: (one: string, other: string) => Promise<Reply>): Promise<Reply> {
  const [one = '', other = ''] = idsOf(call, 'id', 'other') ?? []
  return isId(one) && isId(other) ? work(one, other) : Promise.resolve(missing(call))
}

const survivorMissing = (): Refusal => ({
  code: 'people.merge-survivor-missing',
  says: {
    ru: 'Выберите, какая запись останется главной: обычно та, по которой человек застрахован.',
    en: 'Choose which record survives: usually the one that is insured.',
  },
  field: 'survivor',
})
