import { sql, type Selectable } from 'kysely'
import type pg from 'pg'
import type { Actor, OrganisationKey } from '#platform/actor.ts'
import type { InstantColumn, InstantColumnOrNull, Tx } from '#platform/database.ts'
import type { Account, AccountRole } from './account.ts'

type Tables = {
  account: {
    account_id: string
    login: string
    password_hash: string
    role: AccountRole
    organisation: OrganisationKey | null
    person_id: string | null
    display_name: string
    created_at: InstantColumn
    closed_at: InstantColumnOrNull
  }
  session: {
    session_hash: Buffer
    account_id: string
    created_at: InstantColumn
    seen_at: InstantColumn
    expires_at: InstantColumn
  }
  sign_in_failure: { login_hash: Buffer; failed_at: InstantColumn; failure_id: string }
}

const on = (tx: Tx) => tx.withTables<Tables>()
const instant = (at: Temporal.Instant) => sql<Temporal.Instant>`${at.toString()}::timestamptz`

/** Inserts an account; breaks `account_login_is_unique` where the login is taken. */
export async function insertAccount(
  tx: Tx,
  account: Omit<Account, 'createdAt' | 'closedAt'> & { passwordHash: string },
): Promise<boolean> {
  const { accountId, login, passwordHash, role, organisation, personId, displayName } = account
  const inserted = await on(tx)
    .insertInto('account')
    .values({
      account_id: accountId,
      login,
      password_hash: passwordHash,
      role,
      organisation,
      person_id: personId,
      display_name: displayName,
    })
    .onConflict(conflict => conflict.constraint('account_login_is_unique').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** The account of a login that is not closed, with its password hash, or null. */
export async function findOpenAccount(
  tx: Tx,
  login: string,
): Promise<{ accountId: string; role: AccountRole; passwordHash: string } | null> {
  const row = await on(tx)
    .selectFrom('account')
    .select(['account_id as accountId', 'role', 'password_hash as passwordHash'])
    .where('login', '=', login)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Accounts by login, a page of them, staff first. */
export async function selectAccounts(tx: Tx, page: { limit: number; offset: number }): Promise<Account[]> {
  const rows = await on(tx)
    .selectFrom('account')
    .selectAll()
    .orderBy(sql`role = 'citizen'`)
    .orderBy('login')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(accountOf)
}

/** How many accounts there are. */
export async function countAccounts(tx: Tx): Promise<number> {
  const counted = on(tx)
    .selectFrom('account')
    .select(eb => eb.fn.countAll<number>().as('accounts'))
  return (await counted.executeTakeFirstOrThrow()).accounts
}

const accountOf = (row: Selectable<Tables['account']>): Account => ({
  accountId: row.account_id,
  login: row.login,
  role: row.role,
  organisation: row.organisation,
  personId: row.person_id,
  displayName: row.display_name,
  createdAt: row.created_at,
  closedAt: row.closed_at,
})

/** The open accounts of administrators, held until the transaction ends. */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('account')
    .select('account_id')
    .where('role', '=', 'admin')
    .where('closed_at', 'is', null)
    .orderBy('account_id')
    .forUpdate()
    .execute()
  return rows.map(row => row.account_id)
}

/** Marks an account closed; false where there is no open one. */
export async function markAccountClosed(tx: Tx, accountId: string, now: Temporal.Instant): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('account')
    .set({ closed_at: now.toString() })
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Deletes every session of an account. */
export async function deleteSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await on(tx).deleteFrom('session').where('account_id', '=', accountId).execute()
}

/** Keeps a session. */
export async function insertSession(
  tx: Tx,
  session: { hash: Buffer; accountId: string; now: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<void> {
  const now = session.now.toString()
  await on(tx)
    .insertInto('session')
    .values({
      session_hash: session.hash,
      account_id: session.accountId,
      created_at: now,
      seen_at: now,
      expires_at: session.expiresAt.toString(),
    })
    .execute()
}

/** Deletes a session. */
export async function deleteSession(tx: Tx, hash: Buffer): Promise<void> {
  await on(tx).deleteFrom('session').where('session_hash', '=', hash).execute()
}

/** Deletes the sessions of an account that expired or were last seen before `idleSince`. */
export async function deleteEndedSessions(
  tx: Tx,
  accountId: string,
  now: Temporal.Instant,
  idleSince: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where(row => row.or([row('expires_at', '<=', instant(now)), row('seen_at', '<=', instant(idleSince))]))
    .execute()
}

/** Holds the failures of a hashed login or address until the transaction ends. */
export async function lockFailures(tx: Tx, key: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${key.readBigInt64BE().toString()}::bigint)`.execute(tx)
}

/** When a hashed login or address failed, the latest first. */
export async function failuresOf(tx: Tx, key: Buffer): Promise<Temporal.Instant[]> {
  const rows = await on(tx)
    .selectFrom('sign_in_failure')
    .select('failed_at')
    .where('login_hash', '=', key)
    .orderBy('failed_at', 'desc')
    .execute()
  return rows.map(row => row.failed_at)
}

/** Keeps a failure of a hashed login or address. */
export async function insertFailure(
  tx: Tx,
  failure: { key: Buffer; attemptId: string; at: Temporal.Instant },
): Promise<void> {
  await on(tx)
    .insertInto('sign_in_failure')
    .values({ login_hash: failure.key, failed_at: failure.at.toString(), failure_id: failure.attemptId })
    .execute()
}

/** Deletes one failure of a hashed login or address. */
export async function deleteFailure(tx: Tx, key: Buffer, attemptId: string): Promise<void> {
  await on(tx)
    .deleteFrom('sign_in_failure')
    .where('login_hash', '=', key)
    .where('failure_id', '=', attemptId)
    .execute()
}

/** Deletes the failures of a hashed login or address: all, or those up to an instant. */
export async function deleteFailures(tx: Tx, key: Buffer, upTo?: Temporal.Instant): Promise<void> {
  const all = on(tx).deleteFrom('sign_in_failure').where('login_hash', '=', key)
  await (upTo ? all.where('failed_at', '<=', instant(upTo)) : all).execute()
}

const SESSION_IN_FORCE = {
  name: 'session in force',
  text: `select a.account_id, a.role, a.organisation, coalesce(p.other_id, a.person_id) as person_id, a.display_name, s.seen_at
    from session s join account a using (account_id)
    left join person_alias p on p.person_id = a.person_id and p.stands_as = 'alias'
    where s.session_hash = $1 and s.expires_at > $2 and s.seen_at > $3 and a.closed_at is null`,
}

interface SessionRow {
  account_id: string
  role: AccountRole
  organisation: OrganisationKey | null
  person_id: string | null
  display_name: string
  seen_at: Temporal.Instant
}

/** Who a session in force is, and when it was last seen, or null: one prepared statement outside any transaction. */
export async function findSession(
  pool: pg.Pool,
  hash: Buffer,
  now: Temporal.Instant,
  idleSince: Temporal.Instant,
): Promise<{ actor: Actor; seenAt: Temporal.Instant } | null> {
  const values = [hash, now.toString(), idleSince.toString()]
  const row = (await pool.query<SessionRow>({ ...SESSION_IN_FORCE, values })).rows[0]
  return row ? { actor: actorOf(row), seenAt: row.seen_at } : null
}

const actorOf = ({ account_id, role, organisation, person_id, display_name }: SessionRow): Actor => ({
  role,
  accountId: account_id,
  name: display_name,
  ...(organisation && { organisation }),
  ...(person_id && { personId: person_id }),
})

/** Writes when a session was last seen; it never goes back in time. */
export async function markSessionSeen(pool: pg.Pool, hash: Buffer, now: Temporal.Instant): Promise<void> {
  const text = 'update session set seen_at = $2 where session_hash = $1 and seen_at < $2'
  await pool.query({ name: 'session seen', text, values: [hash, now.toString()] })
}
