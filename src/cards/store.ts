import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DayColumn, InstantColumn, Tx } from '#platform/database.ts'
import type { Card, CardKey } from './card.ts'
import type { RoundReason, SecretKind } from './chip/chip.ts'

type Key = { person_id: string; card_id: string }
type Tables = {
  chip_card: Key & { serial: string; policy_id: string; owner_file: Buffer; issued_on: DayColumn }
  chip_card_serial_claim: Key & { serial: string }
  chip_memory: Key & { insurer_area: Buffer; revision: number }
  card_secret: Key & {
    kind: SecretKind
    round: number
    secret_hash: string
    tries_allowed: number
    because: RoundReason | 'issued'
  }
  card_try: Key & { kind: SecretKind; round: number; attempt: number; tries_allowed: number }
  card_event: Key & {
    event_id: string
    what: 'activated' | 'insurer_written'
    organisation: string | null
    who: string
    happened_at: InstantColumn
  }
}

const on = (tx: Tx) => tx.withTables<Tables>()
const keyOf = ({ personId, cardId }: CardKey): Key => ({ person_id: personId, card_id: cardId })

/** Claims a serial number; false where it is taken. */
export async function claimSerial(tx: Tx, key: CardKey, serial: string): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('chip_card_serial_claim')
    .values({ ...keyOf(key), serial })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Inserts a card with its memory; false where its policy has one. */
export async function insertCard(
  tx: Tx,
  card: CardKey & { serial: string; policyId: string; issuedOn: Day; ownerFile: Buffer; area: Uint8Array },
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('chip_card')
    .values({
      ...keyOf(card),
      serial: card.serial,
      policy_id: card.policyId,
      owner_file: card.ownerFile,
      issued_on: card.issuedOn.toString(),
    })
    .onConflict(conflict => conflict.constraint('policy_has_one_chip_card').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await on(tx)
    .insertInto('chip_memory')
    .values({ ...keyOf(card), insurer_area: Buffer.from(card.area), revision: 0 })
    .execute()
  return true
}

/** The sealed owner file of a card. */
export async function ownerFileOf(tx: Tx, { personId, cardId }: CardKey): Promise<Buffer> {
  const row = await on(tx)
    .selectFrom('chip_card')
    .select('owner_file')
    .where('person_id', '=', personId)
    .where('card_id', '=', cardId)
    .executeTakeFirstOrThrow()
  return row.owner_file
}

/** The changeable memory of a card and how often it was written. */
export async function memoryOf(
  tx: Tx,
  { personId, cardId }: CardKey,
): Promise<{ area: Buffer; revision: number }> {
  const row = await on(tx)
    .selectFrom('chip_memory')
    .select(['insurer_area', 'revision'])
    .where('person_id', '=', personId)
    .where('card_id', '=', cardId)
    .executeTakeFirstOrThrow()
  return { area: row.insurer_area, revision: row.revision }
}

/** Writes bytes at an offset of the memory; false where somebody wrote since `revision`. */
export async function writeMemory(
  tx: Tx,
  { personId, cardId }: CardKey,
  at: { revision: number; offset: number; bytes: Uint8Array },
): Promise<boolean> {
  const bytes = Buffer.from(at.bytes)
  const written = await on(tx)
    .updateTable('chip_memory')
    .set({
      insurer_area: sql<Buffer>`overlay(insurer_area placing ${bytes}::bytea from ${at.offset + 1}::int for ${bytes.length}::int)`,
      revision: at.revision + 1,
    })
    .where('person_id', '=', personId)
    .where('card_id', '=', cardId)
    .where('revision', '=', at.revision)
    .executeTakeFirst()
  return written.numUpdatedRows === 1n
}

/** The round of tries that a card is in. */
export interface Round {
  round: number
  secretHash: string
  triesAllowed: number
  triesSpent: number
}

/** The newest round of a code. */
export async function newestRound(tx: Tx, key: CardKey, kind: SecretKind): Promise<Round> {
  const row = await on(tx)
    .selectFrom('card_secret')
    .select(['round', 'secret_hash', 'tries_allowed'])
    .select(from =>
      from
        .selectFrom('card_try')
        .select(count => count.fn.countAll<string>().as('spent'))
        .whereRef('card_try.person_id', '=', 'card_secret.person_id')
        .whereRef('card_try.card_id', '=', 'card_secret.card_id')
        .whereRef('card_try.kind', '=', 'card_secret.kind')
        .whereRef('card_try.round', '=', 'card_secret.round')
        .as('spent'),
    )
    .where('person_id', '=', key.personId)
    .where('card_id', '=', key.cardId)
    .where('kind', '=', kind)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return {
    round: row.round,
    secretHash: row.secret_hash,
    triesAllowed: row.tries_allowed,
    triesSpent: Number(row.spent),
  }
}

/** The hash of the code of a round. */
export async function hashOfRound(
  tx: Tx,
  { personId, cardId }: CardKey,
  kind: SecretKind,
  round: number,
): Promise<{ secretHash: string; triesAllowed: number }> {
  const row = await on(tx)
    .selectFrom('card_secret')
    .select(['secret_hash', 'tries_allowed'])
    .where('person_id', '=', personId)
    .where('card_id', '=', cardId)
    .where('kind', '=', kind)
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  return { secretHash: row.secret_hash, triesAllowed: row.tries_allowed }
}

/** Spends the next try of a round; false where another reader spent that very one. */
export async function insertTry(tx: Tx, key: CardKey, kind: SecretKind, round: Round): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('card_try')
    .values({
      ...keyOf(key),
      kind,
      round: round.round,
      attempt: round.triesSpent + 1,
      tries_allowed: round.triesAllowed,
    })
    .onConflict(conflict => conflict.constraint('card_try_is_spent_once').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Begins a round; false where another reader began it. */
export async function insertRound(
  tx: Tx,
  key: CardKey,
  kind: SecretKind,
  round: { round: number; secretHash: string; triesAllowed: number; because: RoundReason | 'issued' },
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('card_secret')
    .values({
      ...keyOf(key),
      kind,
      round: round.round,
      secret_hash: round.secretHash,
      tries_allowed: round.triesAllowed,
      because: round.because,
    })
    .onConflict(conflict => conflict.constraint('card_secret_key').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Keeps what happened to a card; a card is activated once, whoever says it again. */
export async function insertEvent(
  tx: Tx,
  key: CardKey,
  event: { eventId: string; what: 'activated' | 'insurer_written'; organisation: string | null; who: string },
): Promise<void> {
  await on(tx)
    .insertInto('card_event')
    .values({
      ...keyOf(key),
      event_id: event.eventId,
      what: event.what,
      organisation: event.organisation,
      who: event.who,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The cards of a person, the newest first. */
export async function cardsOf(tx: Tx, personId: string): Promise<Card[]> {
  const rows = await on(tx)
    .selectFrom('chip_card as card')
    .leftJoin('card_event as event', join =>
      join
        .onRef('event.person_id', '=', 'card.person_id')
        .onRef('event.card_id', '=', 'card.card_id')
        .on('event.what', '=', 'activated'),
    )
    .select(['card.card_id', 'card.serial', 'card.policy_id', 'card.issued_on', 'event.happened_at'])
    .where('card.person_id', '=', personId)
    .orderBy('card.card_id', 'desc')
    .execute()
  return rows.map(row => ({
    personId,
    cardId: row.card_id,
    serial: row.serial,
    policyId: row.policy_id,
    issuedOn: row.issued_on,
    activatedAt: row.happened_at,
  }))
}

/** The person of a serial number, or null. */
export async function personOfSerial(tx: Tx, serial: string): Promise<string | null> {
  const row = await on(tx)
    .selectFrom('chip_card_serial_claim')
    .select('person_id')
    .where('serial', '=', serial)
    .executeTakeFirst()
  return row?.person_id ?? null
}
