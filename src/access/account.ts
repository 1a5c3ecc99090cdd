import type { OrganisationKey } from '#platform/actor.ts'

/** A role that can sign in; staff and programs act for an organisation, an administrator for none. */
export type AccountRole = 'citizen' | StaffRole

/** A role that works for an organisation, or administers. */
export type StaffRole = 'clerk' | 'registrar' | 'fund' | 'admin'

/** Whose work someone does: a citizen's own, an organisation's, or the administrator's. */
export type Standing =
  | { role: 'citizen'; personId: string }
  | { role: 'clerk'; organisation: `insurer:${string}` }
  | { role: 'registrar'; organisation: `clinic:${string}` }
  | { role: 'fund'; organisation: `fund:${string}` }
  | { role: 'admin' }

/** Someone who may sign in, without the password. */
export interface Account {
  accountId: string
  login: string
  role: AccountRole
  organisation: OrganisationKey | null
  personId: string | null
  displayName: string
  createdAt: Temporal.Instant
  closedAt: Temporal.Instant | null
}

/** A new account: the name is what the look log shows people. */
export type NewAccount = Standing & { login: string; password: string; displayName: string }

/** A login as it is kept and compared: case, spaces around it and the way letters are composed do not matter. */
export const normaliseLogin = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const HOMES: Record<AccountRole, string> = {
  citizen: '/my',
  clerk: '/clerk',
  registrar: '/registrar',
  fund: '/fund',
  admin: '/admin',
}

/** The first page of a role. */
export const homeOf = (role: AccountRole): string => HOMES[role]

/** True where a role of an actor is one that signs in. */
export const isAccountRole = (role: string): role is AccountRole => role in HOMES
