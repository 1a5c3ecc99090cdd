import { logLooks } from '#access/index.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { findLikelyDuplicates } from '../find-duplicates.ts'
import { readPerson } from '../reading/read-person.ts'
import { findLikelyPairs } from './find-pairs.ts'
import { notDuplicatesOf } from './store.ts'
import { DuplicatesPage } from './duplicates-page.tsx'
import { idsOf, type MergingParts } from './parts.ts'

const CLERK = ['clerk'] as const

/** Likely duplicates: the insurer's queue, and those of one person across the register. */
export const duplicatesRoutes = (parts: MergingParts): Route[] => [
  getPage('/clerk/duplicates', CLERK, ({ actor, view }) =>
    parts.database.transact(actor, async tx => ({
      page: DuplicatesPage({ view, pairs: await findLikelyPairs(tx, actor) }),
    })),
  ),
  getPage('/clerk/people/:id/duplicates', CLERK, call =>
    parts.database.transact(call.actor, tx => ofPerson(tx, parts, call)),
  ),
]

async function ofPerson(tx: Tx, parts: MergingParts, call: Call): Promise<Reply> {
  const { actor, view } = call
  const [personId] = idsOf(call, 'id') ?? []
  const person = personId ? await readPerson(tx, parts.sealing, personId, view.today) : null
  if (!person || !personId) return missing(call)
  const different = new Set([personId, ...(await notDuplicatesOf(tx, personId))])
  const found = (await findLikelyDuplicates(tx, parts.sealing, person.identity)).filter(
    candidate => !different.has(candidate.personId),
  )
  await logLooks(tx, actor, [personId, ...found.map(candidate => candidate.personId)], 'duplicate_check')
  const { identity } = person
  const one = { ...identity, personId, patronymic: identity.patronymic ?? null }
  return { page: DuplicatesPage({ view, of: personId, pairs: found.map(other => ({ one, other })) }) }
}
