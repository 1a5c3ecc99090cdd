import type { Law } from '#law/types.ts'
import { getPage, type Route } from '#platform/http/route.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { HelpPage } from './help-page.tsx'
import { HomePage } from './home-page.tsx'
import { RefusedPage } from './refused-page.tsx'

/** The pages that belong to no subject: home (C01), help (X09), «Мне отказали» (C23), accessibility. */
export const homeRoutes = ({ law }: { law: Law }): Route[] => [
  getPage('/', 'public', ({ view }) => Promise.resolve({ page: HomePage({ view }) })),
  getPage('/help', 'public', ({ view, query }) =>
    Promise.resolve({ page: HelpPage({ view, words: (query['q'] ?? '').trim().slice(0, 80) }) }),
  ),
  getPage('/refused', 'public', ({ view }) => Promise.resolve({ page: RefusedPage({ view, law }) })),
  getPage('/accessibility', 'public', ({ view }) => Promise.resolve({ page: AccessibilityPage({ view }) })),
]
