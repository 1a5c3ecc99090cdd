import { logLooks } from '#access/index.ts'
import type { Day } from '#kernel/day.ts'
import { fullName } from '#kernel/names.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import { dayAtDesk } from '../reading/queues.ts'
import { A_PAGE, type CasesFilter, type ExpertList } from './cases-filter.ts'
import type { ExpertParts } from '../desk/parts.ts'
import { countExpertCases, selectExpertCases, selectNames, type DeskOf } from './store.ts'

/** A line of the list: a case and whose it is. */
export type CaseLine = Complaint & { applicant: string }

/** A page of a list, with the true number of every list. */
export interface FoundCases {
  lines: CaseLine[]
  counts: Record<ExpertList, number>
  page: number
  pages: number
  today: Day
}

/** The cases of an insurer's desk (E01); each person who is shown is looked at. */
export async function readCases(
  tx: Tx,
  parts: ExpertParts,
  { list, page: asked }: CasesFilter,
  actor: Actor,
): Promise<FoundCases> {
  const desk: DeskOf = { accountId: actor.accountId ?? null, today: dayAtDesk(parts, actor) }
  const counts = await countExpertCases(tx, desk)
  const pages = Math.max(1, Math.ceil(counts[list] / A_PAGE))
  const page = Math.min(asked, pages)
  const range = { limit: A_PAGE, offset: (page - 1) * A_PAGE }
  const rows = await selectExpertCases(tx, list, desk, range)
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  await logLooks(tx, actor, ids, 'complaint')
  const names = await asSystem(tx, actor, () => selectNames(tx, ids, desk.today))
  const byId = new Map(
    names.map(({ patronymic, ...name }) => [
      name.personId,
      fullName({ ...name, patronymic: patronymic ?? undefined }),
    ]),
  )
  const lines = rows.map(row => ({ ...row, applicant: byId.get(row.personId) ?? '' }))
  return { lines, counts, page, pages, today: desk.today }
}
