import { sql, type Generated } from 'kysely'
import { dayRange, readDayRange } from '#platform/column-types.ts'
import type { DayColumnOrNull, InstantColumn, InstantColumnOrNull, Tx } from '#platform/database.ts'
import type { ClosingReason, OpeningReason, Spell } from './spell.ts'

type Tables = {
  insurance_spell: {
    person_id: string
    spell_id: string
    insurer_code: string
    region_code: string
    valid: string
    opened_because: OpeningReason
    applied_on: DayColumnOrNull
    closed_because: ClosingReason | null
    application_id: string | null
    recorded_at: InstantColumn
    superseded_at: InstantColumnOrNull
  }
  enp_series: { region_code: string; facet: string; last_sequence: number }
  enp_claim: { enp: string; person_id: string; made_at: Generated<Temporal.Instant> }
  person_alias: { person_id: string; stands_as: 'alias' | 'survivor'; other_id: string }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** Inserts a spell; false where another covers one of its days. */
export async function insertSpell(tx: Tx, spell: Spell, applicationId: string | null): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('insurance_spell')
    .values({
      person_id: spell.personId,
      spell_id: spell.spellId,
      insurer_code: spell.insurerCode,
      region_code: spell.region,
      valid: dayRange(spell.from, spell.until),
      opened_because: spell.openedBecause,
      applied_on: spell.appliedOn?.toString() ?? null,
      closed_because: spell.closedBecause,
      application_id: applicationId,
    })
    .onConflict(conflict => conflict.constraint('person_has_one_insurer_a_day').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Marks the current record of a spell as superseded; false where there is none. */
export async function supersedeSpell(tx: Tx, personId: string, spellId: string): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('insurance_spell')
    .set({ superseded_at: sql<string>`clock_timestamp()` })
    .where('person_id', '=', personId)
    .where('spell_id', '=', spellId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Lets one transaction at a time decide on the insurance of a person. */
export async function lockSpells(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`insurance ${personId}`}, 0))`.execute(tx)
}

/** The spells of a person that are known now, the newest first. */
export async function spellsOf(tx: Tx, personId: string): Promise<Spell[]> {
  const rows = await on(tx)
    .selectFrom('insurance_spell')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .orderBy('valid', 'desc')
    .execute()
  return rows.map(row => ({
    personId: row.person_id,
    spellId: row.spell_id,
    insurerCode: row.insurer_code,
    region: row.region_code,
    ...readDayRange(row.valid),
    openedBecause: row.opened_because,
    ...(row.applied_on && { appliedOn: row.applied_on }),
    closedBecause: row.closed_because,
  }))
}

/** The next sequence number of a region and facet. */
export async function nextSequence(tx: Tx, region: string, facet: string): Promise<number> {
  const row = await on(tx)
    .insertInto('enp_series')
    .values({ region_code: region, facet, last_sequence: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['region_code', 'facet'])
        .doUpdateSet({ last_sequence: sql`enp_series.last_sequence + 1` }),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow()
  return row.last_sequence
}

/** Claims an ENP for a person; false where the number or the person has a claim already. */
export async function claimEnp(tx: Tx, enp: string, personId: string): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('enp_claim')
    .values({ enp, person_id: personId })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** The ENP of a person, or null. */
export async function enpOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await on(tx)
    .selectFrom('enp_claim')
    .select('enp')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.enp ?? null
}

/** The person of an ENP, or null; the number of a merged record is the surviving one's. */
export async function personOfEnp(tx: Tx, enp: string): Promise<string | null> {
  const row = await on(tx)
    .selectFrom('enp_claim')
    .leftJoin('person_alias', join =>
      join.onRef('person_alias.person_id', '=', 'enp_claim.person_id').on('stands_as', '=', 'alias'),
    )
    .select(['enp_claim.person_id', 'other_id'])
    .where('enp', '=', enp)
    .executeTakeFirst()
  return row?.other_id ?? row?.person_id ?? null
}
