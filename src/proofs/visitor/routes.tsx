import type { Database } from '#platform/database.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ShareDependencies } from '../share/least-facts.ts'
import { openLink } from '../share/open-link.ts'
import { BeforeOpeningPage, LeastFactsPage, LinkOverPage, NoNetworkPage } from './shared-pages.tsx'

type Parts = ShareDependencies & { database: Database }

/** The pages that need no sign-in: a shared link, and what stands in for a page without a network. */
export const visitorPages = (parts: Parts): Route[] => [
  getPage('/cover/:secret', 'public', ({ view }) =>
    Promise.resolve({ page: <BeforeOpeningPage view={view} /> }),
  ),
  postForm('/cover/:secret', 'public', call => open(parts, call)),
  getPage('/offline', 'public', ({ view }) => Promise.resolve({ page: <NoNetworkPage view={view} /> })),
]

async function open(parts: Parts, { params, view, actor }: Call): Promise<Reply> {
  const shown = await parts.database.attempt(actor, tx => openLink(tx, parts, actor, params['secret'] ?? ''))
  if (shown.ok) return { page: <LeastFactsPage view={view} facts={shown.value} own={false} /> }
  return {
    status: 404,
    page: <LinkOverPage view={view} says={shown.refusals[0]?.says[view.language] ?? ''} />,
  }
}
