import { getPage, type Route } from '#platform/http/route.ts'
import type { NoticePageParts } from '../citizen/parts.ts'
import { FundPage } from './fund-page.tsx'
import { readUndelivered } from './read-undelivered.ts'
import { countUndelivered } from './store.ts'
import { UndeliveredPage } from './undelivered-page.tsx'

/** What did not arrive: to an insurer's clerk person by person (K10), to a fund in numbers. */
export const staffRoutes = (parts: NoticePageParts): Route[] => [
  getPage('/clerk/undelivered', ['clerk'], ({ actor, view, query }) => {
    const page = /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
    return parts.database.transact(actor, async tx => ({
      page: UndeliveredPage({
        view,
        words: parts,
        page,
        ...(await readUndelivered(tx, actor, view.today, page)),
      }),
    }))
  }),
  getPage('/fund/undelivered', ['fund'], ({ actor, view }) =>
    parts.database.transact(actor, async tx => ({
      page: FundPage({ view, words: parts, counts: await countUndelivered(tx) }),
    })),
  ),
]
