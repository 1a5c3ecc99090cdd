/** Who acts in a transaction. `system` is Polis itself: the public counter that files an application, jobs, loads. */
export type Role = 'anonymous' | 'citizen' | 'clerk' | 'registrar' | 'fund' | 'admin' | 'system'

/** An organisation as access control sees it: `insurer:77001`, `clinic:770123`, `fund:77`. */
export type OrganisationKey = `${'insurer' | 'clinic' | 'fund'}:${string}`

/** The actor of a transaction: row level security, the look log and the events read it. */
export interface Actor {
  role: Role
  organisation?: OrganisationKey
  /** The person a citizen is. */
  personId?: string
  /** The account of someone signed in; absent for tokens and the public. */
  accountId?: string
  /** The name shown in the look log, e.g. the account's display name or the token's label. */
  name: string
}

/** Polis itself. */
export const SYSTEM: Actor = { role: 'system', name: 'Polis' }

/** Someone who has not signed in. */
export const ANONYMOUS: Actor = { role: 'anonymous', name: '' }

/** The code part of an organisation key, e.g. `77001` of `insurer:77001`; null without an organisation. */
export const organisationCode = (actor: Actor): string | null => actor.organisation?.split(':')[1] ?? null
