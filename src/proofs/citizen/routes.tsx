import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Database } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { leastFacts, type ShareDependencies } from '../share/least-facts.ts'
import { makeLink, type LinkToMake } from '../share/make-link.ts'
import { linksOf, revokeLink } from '../share/store.ts'
import { LeastFactsPage } from '../visitor/shared-pages.tsx'
import { SharesPage } from './shares-page.tsx'

type Parts = ShareDependencies & { database: Database }

const NOTHING_TYPED: LinkToMake = { purpose: '', days: '30' }

/** The pages of a citizen who shows a school or an employer that they are insured. */
export const citizenPages = (parts: Parts): Route[] => [
  getPage('/my/shares', ['citizen'], call => show(parts, call, NOTHING_TYPED, [], null)),
  postForm('/my/shares', ['citizen'], call => make(parts, call)),
  postForm('/my/shares/close', ['citizen'], call => close(parts, call)),
  getPage('/my/shares/paper', ['citizen'], call => print(parts, call)),
]

const personOf = ({ actor }: Call): string => actor.personId ?? ''

async function make(parts: Parts, call: Call): Promise<Reply> {
  const typed = { purpose: field(call, 'purpose'), days: field(call, 'days') }
  const made = await parts.database.attempt(call.actor, tx => makeLink(tx, parts, personOf(call), typed))
  if (!made.ok) return show(parts, call, typed, made.refusals, null)
  return show(parts, call, NOTHING_TYPED, [], `${originOf(call)}/cover/${made.value}`)
}

/** The site as the browser of the person calls it: a form of ours was sent from there. */
function originOf({ headers }: Call): string {
  const { origin, host } = headers
  return origin && origin !== 'null' ? origin : `http://${host}`
}

async function close({ database, clock }: Parts, call: Call): Promise<Reply> {
  const linkId = field(call, 'link')
  if (isId(linkId))
    await database.transact(call.actor, tx => revokeLink(tx, personOf(call), linkId, clock.now()))
  return { redirect: '/my/shares' }
}

async function print(parts: Parts, call: Call): Promise<Reply> {
  const facts = await parts.database.transact(call.actor, tx => leastFacts(tx, parts, personOf(call)))
  if (!facts) return missing(call)
  return { page: <LeastFactsPage view={call.view} facts={facts} own /> }
}

async function show(
  { database }: Parts,
  call: Call,
  typed: LinkToMake,
  errors: Refusal[],
  made: string | null,
): Promise<Reply> {
  const links = await database.transact(call.actor, tx => linksOf(tx, personOf(call)))
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: <SharesPage view={call.view} links={links} typed={typed} errors={errors} made={made} />,
  }
}
