import { sql } from 'kysely'
import type pg from 'pg'
import type { Actor, OrganisationKey } from '#platform/actor.ts'
import type { InstantColumn, InstantColumnOrNull, Tx } from '#platform/database.ts'
import type { StaffRole } from '../account.ts'
import type { Token } from './token.ts'

type Tables = {
  api_token: {
    token_hash: Buffer
    role: StaffRole
    organisation: OrganisationKey | null
    label: string
    created_at: InstantColumn
    revoked_at: InstantColumnOrNull
  }
  insurer: { code: string; region_code: string; name: string }
  clinic: { code: string; region_code: string; name: string }
  region: { code: string; fund_name: string }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** Keeps a token by its hash. */
export async function insertToken(
  tx: Tx,
  token: Pick<Token, 'role' | 'organisation' | 'label'> & { hash: Buffer },
): Promise<void> {
  const { hash, role, organisation, label } = token
  await on(tx).insertInto('api_token').values({ token_hash: hash, role, organisation, label }).execute()
}

/** Marks a token revoked; false where there is none in force. */
export async function markTokenRevoked(tx: Tx, hash: Buffer, now: Temporal.Instant): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('api_token')
    .set({ revoked_at: now.toString() })
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** All tokens, those in force first, the newest first. */
export async function selectTokens(tx: Tx): Promise<Token[]> {
  const rows = await on(tx)
    .selectFrom('api_token')
    .selectAll()
    .orderBy(sql`revoked_at is not null`)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(row => ({
    hash: row.token_hash.toString('hex'),
    role: row.role,
    organisation: row.organisation,
    label: row.label,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }))
}

const TOKEN_IN_FORCE = {
  name: 'token in force',
  text: 'select role, organisation, label from api_token where token_hash = $1 and revoked_at is null',
}

/** Who a token in force is, or null: one prepared statement on the primary key, outside any transaction. */
export async function findToken(pool: pg.Pool, hash: Buffer): Promise<Actor | null> {
  type Row = { role: StaffRole; organisation: OrganisationKey | null; label: string }
  const row = (await pool.query<Row>({ ...TOKEN_IN_FORCE, values: [hash] })).rows[0]
  if (!row) return null
  return { role: row.role, name: row.label, ...(row.organisation && { organisation: row.organisation }) }
}

/** The codes and names of organisations of a kind, those of a region first, then by code. */
export async function selectOrganisations(
  tx: Tx,
  kind: 'insurer' | 'clinic' | 'fund',
  region: string,
): Promise<{ code: string; name: string }[]> {
  if (kind === 'fund') {
    const funds = on(tx).selectFrom('region').select(['code', 'fund_name as name'])
    return funds.orderBy(sql`code <> ${region}`).orderBy('code').execute()
  }
  const organisations = on(tx).selectFrom(kind).select(['code', 'name'])
  return organisations.orderBy(sql`region_code <> ${region}`).orderBy('code').execute()
}
