import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { ownPath } from '../own-path.ts'

const A_YEAR = 365 * 24 * 60 * 60

/** The switch of the language, as a link (`?to=en&back=/path`) and as a form: a choice of the browser, kept for a year. */
export const languageRoutes = (): Route[] => [
  getPage('/language', 'public', call => Promise.resolve(choose(call.query['to'], call.query['back'], call))),
  postForm('/language', 'public', call =>
    Promise.resolve(choose(field(call, 'to'), field(call, 'back'), call)),
  ),
]

function choose(to: unknown, back: unknown, call: Call): Reply {
  const value = to === 'ru' || to === 'en' ? to : call.view.language
  return { redirect: ownPath(back, '/'), cookies: [{ name: 'polis_language', value, maxAgeSeconds: A_YEAR }] }
}
