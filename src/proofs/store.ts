import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DayColumn, InstantColumn, InstantColumnOrNull, Tx } from '#platform/database.ts'
import type { IssuedProof } from './proof.ts'

type Tables = {
  proof_key: {
    generation: number
    key_id: string
    public_key: Buffer
    made_at: InstantColumn
    retired_at: InstantColumnOrNull
  }
  proof: {
    person_id: string
    proof_id: string
    key_generation: number
    policy_id: string
    spell_id: string
    facts_hash: Buffer
    issued_on: DayColumn
    issued_at: InstantColumn
    expires_at: InstantColumn
  }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** A public key as it is stored. */
export interface KeyRow {
  generation: number
  id: string
  publicKey: Buffer
  madeAt: Temporal.Instant
  retiredAt: Temporal.Instant | null
}

/** Every key, the newest first. */
export const selectKeys = (tx: Tx): Promise<KeyRow[]> =>
  on(tx)
    .selectFrom('proof_key')
    .select([
      'generation',
      'key_id as id',
      'public_key as publicKey',
      'made_at as madeAt',
      'retired_at as retiredAt',
    ])
    .orderBy('generation', 'desc')
    .execute()

/** Adds a key; false where its generation exists. */
export async function insertKey(
  tx: Tx,
  key: Pick<KeyRow, 'generation' | 'id' | 'publicKey'>,
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('proof_key')
    .values({ generation: key.generation, key_id: key.id, public_key: key.publicKey })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Retires a key; false where there is none in use with that id. */
export async function retireKeyOf(tx: Tx, id: string): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('proof_key')
    .set({ retired_at: sql<string>`now()` })
    .where('key_id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** What finds a proof that says the same. */
export interface SameProof {
  personId: string
  factsHash: Buffer
  keyGeneration: number
}

/** The newest proof that says the same and lives beyond an instant, or null. */
export async function selectProof(
  tx: Tx,
  same: SameProof,
  beyond: Temporal.Instant,
): Promise<IssuedProof | null> {
  const row = await on(tx)
    .selectFrom('proof')
    .select(['proof_id', 'key_generation', 'issued_at', 'expires_at'])
    .where('person_id', '=', same.personId)
    .where('facts_hash', '=', same.factsHash)
    .where('key_generation', '=', same.keyGeneration)
    .where(sql<boolean>`expires_at > ${beyond.toString()}::timestamptz`)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? {
        proofId: row.proof_id,
        keyGeneration: row.key_generation,
        issuedAt: row.issued_at,
        expiresAt: row.expires_at,
      }
    : null
}

/** Writes a proof down; nothing happens where the same was made on that day. */
export async function insertProof(
  tx: Tx,
  same: SameProof,
  proof: IssuedProof & { policyId: string; spellId: string; issuedOn: Day },
): Promise<void> {
  await on(tx)
    .insertInto('proof')
    .values({
      person_id: same.personId,
      proof_id: proof.proofId,
      key_generation: same.keyGeneration,
      policy_id: proof.policyId,
      spell_id: proof.spellId,
      facts_hash: same.factsHash,
      issued_on: proof.issuedOn.toString(),
      issued_at: proof.issuedAt.toString(),
      expires_at: proof.expiresAt.toString(),
    })
    .onConflict(conflict => conflict.constraint('proof_is_made_once_a_day').doNothing())
    .execute()
}

/** The proofs that live at an instant though their policy or their insurance is not in force on a day, or their record was merged. */
export async function selectRevoked(tx: Tx, at: Temporal.Instant, day: Day): Promise<string[]> {
  const { rows } = await sql<{ proofId: string }>`
    select q.proof_id as "proofId" from proof q where q.expires_at > ${at.toString()}::timestamptz and (
      not exists (select 1 from policy p where p.person_id = q.person_id and p.policy_id = q.policy_id
        and p.superseded_at is null and p.in_force @> ${day.toString()}::date)
      or not exists (select 1 from insurance_spell s where s.person_id = q.person_id and s.spell_id = q.spell_id
        and s.superseded_at is null and s.valid @> ${day.toString()}::date)
      or exists (select 1 from person_alias a where a.person_id = q.person_id and a.stands_as = 'alias'))
    order by q.proof_id`.execute(tx)
  return rows.map(({ proofId }) => proofId)
}
