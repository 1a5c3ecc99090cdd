import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { closeAccount } from '../close-account.ts'
import { pageNumber } from '../page-number.ts'
import { noSuchToken } from '../refusals.ts'
import type { AccessParts } from '../sign-in.ts'
import { countAccounts, selectAccounts } from '../store.ts'
import { selectTokens } from '../tokens/store.ts'
import { revokeToken } from '../tokens/token.ts'
import { AccountsPage, type Done } from './accounts-page.tsx'

const A_PAGE = 50
const DONE: readonly Done[] = ['token-revoked', 'account-closed']

/** Accounts and tokens (A01): the list, closing and revoking. */
export const accountsRoutes = (parts: AccessParts): Route[] => [
  getPage('/admin', ['admin'], call => show(parts, call, [])),
  postForm('/admin/tokens/revoke', ['admin'], call =>
    act(parts, call, 'token-revoked', async tx =>
      (await revokeToken(tx, field(call, 'token'), parts.clock.now()))
        ? granted(null)
        : refused(noSuchToken()),
    ),
  ),
  postForm('/admin/accounts/close', ['admin'], call =>
    act(parts, call, 'account-closed', tx => closeAccount(tx, field(call, 'account'), parts.clock.now())),
  ),
]

async function act(
  parts: AccessParts,
  call: Call,
  done: Done,
  work: (tx: Tx) => Promise<Outcome<null>>,
): Promise<Reply> {
  const outcome = await parts.database.transact(call.actor, work)
  return outcome.ok ? { redirect: `/admin?done=${done}` } : show(parts, call, outcome.refusals)
}

async function show({ database }: AccessParts, call: Call, refusals: Refusal[]): Promise<Reply> {
  const page = pageNumber(call.query['page'])
  const shown = await database.transact(call.actor, async tx => ({
    accounts: await selectAccounts(tx, { limit: A_PAGE, offset: (page - 1) * A_PAGE }),
    pages: Math.ceil((await countAccounts(tx)) / A_PAGE),
    tokens: await selectTokens(tx),
  }))
  const done = refusals.length ? undefined : DONE.find(one => one === call.query['done'])
  const answer = { page: AccountsPage({ view: call.view, page, done, refusals, ...shown }) }
  return refusals.length ? { ...answer, status: 422 } : answer
}
