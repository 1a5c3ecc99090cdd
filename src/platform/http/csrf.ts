import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** The cookie that ties forms to a browser. */
export const VISITOR_COOKIE = 'polis_visitor'

/** A new visitor: 128 random bits. */
export const newVisitor = (): string => randomBytes(16).toString('base64url')

/** The token that the forms of a visitor carry. */
export const csrfToken = (key: Buffer, visitor: string): string =>
  createHmac('sha256', key).update(visitor).digest('base64url')

/** True where a form was sent from a page of ours: the browser says so, and the token is the visitor's. */
export function isOwnForm(
  key: Buffer,
  form: {
    visitor: string | undefined
    token: string
    origin: string | undefined
    fetchSite: string | undefined
    host: string
  },
): boolean {
  if (form.fetchSite && form.fetchSite !== 'same-origin' && form.fetchSite !== 'none') return false
  if (form.origin && form.origin !== 'null' && !sameHost(form.origin, form.host)) return false
  if (!form.visitor) return false
  const expected = Buffer.from(csrfToken(key, form.visitor))
  const given = Buffer.from(form.token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function sameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
