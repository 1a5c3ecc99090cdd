import type { Registers } from '#insurers/index.ts'
import type { Law } from '#law/types.ts'
import type { Database } from '#platform/database.ts'
import { getPage, type Route } from '#platform/http/route.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { HelpPage } from './help-page.tsx'
import { HomePage } from './home-page.tsx'
import { ownInsurer } from './own-insurer.ts'
import { RefusedPage } from './refused-page.tsx'

/** The pages that belong to no subject: home (C01), help (X09), «Мне отказали» (C23), accessibility. */
export const homeRoutes = (with_: { law: Law; registers: Registers; database: Database }): Route[] => [
  getPage('/', 'public', ({ view }) => Promise.resolve({ page: HomePage({ view }) })),
  getPage('/help', 'public', ({ view, query }) =>
    Promise.resolve({ page: HelpPage({ view, words: (query['q'] ?? '').trim().slice(0, 80) }) }),
  ),
  getPage('/refused', 'public', async call => ({
    page: RefusedPage({ view: call.view, law: with_.law, insurer: await ownInsurer(with_, call) }),
  })),
  getPage('/accessibility', 'public', ({ view }) => Promise.resolve({ page: AccessibilityPage({ view }) })),
]
