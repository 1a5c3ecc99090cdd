import { isId } from '#kernel/ids.ts'
import type { CookieToSet } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'

/** The cookie of a browser that was shown an application. */
export const TRACKING_COOKIE = 'polis_tracking'

/** How long it shows the application before number and birth date are asked again: half an hour, a choice of Polis. */
const SECONDS = 30 * 60
const PLACE = ['cookie.tracking', TRACKING_COOKIE] as const

/** A cookie that names an application, sealed, so that no address has to. */
export function trackingCookie(sealing: Sealing, applicationId: string, now: Temporal.Instant): CookieToSet {
  const until = now.add({ seconds: SECONDS }).toString()
  const value = sealing.seal(`${applicationId} ${until}`, ...PLACE).toString('base64url')
  return { name: TRACKING_COOKIE, value, maxAgeSeconds: SECONDS }
}

/** The cookie that forgets the application. */
export const forgetTracking: CookieToSet = { name: TRACKING_COOKIE, value: '', maxAgeSeconds: null }

/** The application that a cookie names; null where it is none of ours or its time is over. */
export function trackedApplication(
  sealing: Sealing,
  value: string | undefined,
  now: Temporal.Instant,
): string | null {
  if (!value) return null
  const [applicationId = '', until = ''] = openSealed(sealing, value).split(' ')
  if (!isId(applicationId)) return null
  return Temporal.Instant.compare(now, Temporal.Instant.from(until)) <= 0 ? applicationId : null
}

function openSealed(sealing: Sealing, value: string): string {
  try {
    return sealing.open(Buffer.from(value, 'base64url'), ...PLACE).toString()
  } catch {
    return ''
  }
}
