import { sql } from 'kysely'
import type { InstantColumn, InstantColumnOrNull, Tx } from '#platform/database.ts'
import type { ShareLink, SharePurpose } from './share-link.ts'

type Tables = {
  share_link: {
    person_id: string
    link_id: string
    secret_hash: Buffer
    purpose: SharePurpose
    made_at: InstantColumn
    expires_at: InstantColumn
    revoked_at: InstantColumnOrNull
  }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** Writes a link down by the hash of its secret. */
export async function insertLink(
  tx: Tx,
  link: {
    personId: string
    linkId: string
    secretHash: Buffer
    purpose: SharePurpose
    madeAt: Temporal.Instant
    expiresAt: Temporal.Instant
  },
): Promise<void> {
  await on(tx)
    .insertInto('share_link')
    .values({
      person_id: link.personId,
      link_id: link.linkId,
      secret_hash: link.secretHash,
      purpose: link.purpose,
      made_at: link.madeAt.toString(),
      expires_at: link.expiresAt.toString(),
    })
    .execute()
}

/** Whose link a secret opens, whether or not it still works; null where there is none. */
export async function linkOfSecret(
  tx: Tx,
  secretHash: Buffer,
): Promise<{ personId: string; linkId: string } | null> {
  const row = await on(tx)
    .selectFrom('share_link')
    .select(['person_id as personId', 'link_id as linkId'])
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row ?? null
}

/** Writes an opening down; false where the link is over. Its row is locked: a closing of the same moment comes before or after. */
export async function insertOpening(
  tx: Tx,
  opening: { personId: string; linkId: string; openingId: string; openedAt: Temporal.Instant },
): Promise<boolean> {
  const at = opening.openedAt.toString()
  const { numAffectedRows } = await sql`
    with living as (select person_id, link_id from share_link where person_id = ${opening.personId} and link_id = ${opening.linkId}
      and revoked_at is null and expires_at > ${at}::timestamptz for share)
    insert into share_opening (person_id, link_id, opening_id, opened_at)
    select person_id, link_id, ${opening.openingId}, ${at} from living`.execute(tx)
  return numAffectedRows === 1n
}

/** Closes a link of a person; false where there is none that is open. */
export async function revokeLink(
  tx: Tx,
  personId: string,
  linkId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('share_link')
    .set({ revoked_at: at.toString() })
    .where('person_id', '=', personId)
    .where('link_id', '=', linkId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** The links of a person, the newest first, each with its openings. */
export async function linksOf(tx: Tx, personId: string): Promise<ShareLink[]> {
  const { rows } = await sql<Omit<ShareLink, 'openings'> & { openings: string[] }>`
    select l.link_id as "linkId", l.purpose, l.made_at as "madeAt", l.expires_at as "expiresAt", l.revoked_at as "revokedAt",
      coalesce((select json_agg(to_char(o.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') order by o.opened_at)
        from share_opening o where o.person_id = l.person_id and o.link_id = l.link_id), '[]') as openings
    from share_link l where l.person_id = ${personId} order by l.made_at desc, l.link_id desc limit 50`.execute(
    tx,
  )
  return rows.map(row => ({ ...row, openings: row.openings.map(at => Temporal.Instant.from(at)) }))
}
