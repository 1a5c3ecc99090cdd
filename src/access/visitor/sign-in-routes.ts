import type { Refusal } from '#kernel/outcome.ts'
import { SESSION_COOKIE } from '#platform/http/handle-route.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { homeOf, isAccountRole } from '../account.ts'
import { ownPath } from '../own-path.ts'
import { signIn, type AccessParts } from '../sign-in.ts'
import { signOut } from '../sign-out.ts'
import { SignInPage } from './sign-in-page.tsx'

/** Signing in (X01), signing out, and the way to the first page of one's role. */
export const signInRoutes = (parts: AccessParts): Route[] => [
  getPage('/sign-in', 'public', call =>
    Promise.resolve({
      page: SignInPage({
        view: call.view,
        next: ownPath(call.query['next'] ?? call.query['back'], ''),
        login: '',
        refusals: [],
      }),
    }),
  ),
  postForm('/sign-in', 'public', call => enter(parts, call)),
  postForm('/sign-out', 'public', call => leave(parts, call)),
  getPage('/start', 'public', ({ actor }) =>
    Promise.resolve({ redirect: isAccountRole(actor.role) ? homeOf(actor.role) : '/sign-in' }),
  ),
]

async function enter(parts: AccessParts, call: Call): Promise<Reply> {
  const login = field(call, 'login')
  const next = ownPath(field(call, 'next'), '')
  const previousSession = call.cookies[SESSION_COOKIE]
  const entered = await signIn(parts, {
    login,
    password: passwordOf(call),
    address: call.address,
    previousSession,
  })
  if (!entered.ok) return again(call, next, login, entered.refusals)
  return {
    redirect: next || homeOf(entered.value.role),
    cookies: [{ name: SESSION_COOKIE, value: entered.value.session }],
  }
}

/** As it was typed: spaces at its ends belong to a password. */
function passwordOf(call: Call): string {
  const password = (call.body as Record<string, unknown> | undefined)?.['password']
  return typeof password === 'string' ? password : ''
}

function again(call: Call, next: string, login: string, refusals: Refusal[]): Reply {
  const page = SignInPage({ view: call.view, next, login, refusals })
  const until = refusals[0]?.facts?.['until']
  if (typeof until !== 'string') return { status: 422, page }
  const seconds = Math.ceil(call.view.now.until(Temporal.Instant.from(until)).total('seconds'))
  return { status: 429, page, headers: { 'retry-after': String(Math.max(1, seconds)) } }
}

async function leave({ database }: AccessParts, call: Call): Promise<Reply> {
  await signOut(database, call.cookies[SESSION_COOKIE])
  return { redirect: '/', cookies: [{ name: SESSION_COOKIE, value: '', maxAgeSeconds: null }] }
}
