import type { Clock } from '#kernel/clock.ts'
import type { AssetRoute } from '#web/assets.ts'
import type { Language, Texts } from '#web/texts.ts'
import type { Actor, OrganisationKey } from '../actor.ts'
import type { Route } from './route.ts'

/** What the server is made of; subjects bring the routes, access brings `authenticate`. */
export interface ServerParts {
  routes: Route[]
  assets: AssetRoute[]
  texts: Texts
  clock: Clock
  /** Who a request is from: the session's account, the bearer token's organisation, or nobody. */
  authenticate(from: {
    authorization: string | undefined
    session: string | undefined
  }): Promise<Actor | 'unknown'>
  /** The name of an organisation as the header shows it. */
  organisationName(organisation: OrganisationKey, language: Language): string
  /** The time zone in which an organisation's day runs; that of Moscow where it is absent or not known. */
  timeZone?(organisation: OrganisationKey): string | undefined
  /** How many notices a citizen has not read, for the header; no mark where it is absent. */
  unreadNotices?(actor: Actor): Promise<number>
  /** The key that form tokens are made with. */
  formKey: Buffer
  /** Requests a second from one address that is not signed in. */
  publicPerSecond?: number
  /** True where the database answers. */
  isReady(): Promise<boolean>
  /** Writes a line of the log: no names, no numbers, no documents. */
  log(line: Record<string, unknown>): void
}
