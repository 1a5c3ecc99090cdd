import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Reach, Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { CardKey } from '../card.ts'
import { ChipBusy, type Chip, type SecretKind, type SpentTry } from '../chip/chip.ts'
import { powerOn } from '../chip/session.ts'
import type { CardReader } from '../reader.ts'
import { hashCode, isCode } from '../secret-hash.ts'
import * as store from '../store.ts'

/** What stored cards stand on. */
export interface StoredCardParts {
  database: Database
  sealing: Sealing
  keys: Keys
}

/** How a stored card is put into the reader. */
export interface Insertion {
  actor: Actor
  reach?: Reach
  /** How many bytes are written at once; a test writes one, to stop between any two. */
  bytesAtOnce?: number
}

/** A card of the database in a reader. The card keeps what it did even where the work around it is refused, as a card does. */
export const insertCard = (parts: StoredCardParts, key: CardKey, how: Insertion): CardReader =>
  powerOn(storedChip(parts, key, how))

function storedChip(parts: StoredCardParts, key: CardKey, how: Insertion): Chip {
  const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    parts.database.transact(how.actor, work, how.reach)
  let revision: number | null = null
  return {
    ownerFile: async () => {
      const sealed = await inTx(tx => store.ownerFileOf(tx, key))
      return parts.sealing.open(sealed, 'chip_card.owner_file', key.cardId)
    },
    insurerArea: async () => {
      const memory = await inTx(tx => store.memoryOf(tx, key))
      revision ??= memory.revision
      return memory.area
    },
    write: async (offset, bytes) => {
      const step = how.bytesAtOnce ?? bytes.length
      for (let at = 0; at < bytes.length; at += step) {
        const part = { revision: revision ?? 0, offset: offset + at, bytes: bytes.subarray(at, at + step) }
        if (!(await inTx(tx => store.writeMemory(tx, key, part)))) throw new ChipBusy()
        revision = part.revision + 1
      }
    },
    ...codesOf(parts, key, inTx),
    activate: () => inTx(tx => store.insertEvent(tx, key, eventOf('activated', how.actor))),
    insurerWritten: () => inTx(tx => store.insertEvent(tx, key, eventOf('insurer_written', how.actor))),
  }
}

const eventOf = (what: 'activated' | 'insurer_written', { organisation, name }: Actor) => ({
  eventId: newId(),
  what,
  organisation: organisation ?? null,
  who: name,
})

type InTx = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
type Codes = Pick<Chip, 'triesLeft' | 'spendTry' | 'matches' | 'beginRound' | 'currentRound'>

const codesOf = ({ keys }: StoredCardParts, key: CardKey, inTx: InTx): Codes => ({
  triesLeft: async kind => {
    const { triesAllowed, triesSpent } = await inTx(tx => store.newestRound(tx, key, kind))
    return triesAllowed - triesSpent
  },
  spendTry: kind => spendTry(key, kind, inTx),
  matches: async (kind, round, code) => {
    const { secretHash } = await inTx(tx => store.hashOfRound(tx, key, kind, round))
    return isCode(keys, secretHash, code)
  },
  beginRound: async (kind, round, because, code) => {
    const newHash = code === undefined ? null : await hashCode(keys, code)
    return inTx(async tx => {
      const { secretHash, triesAllowed } = await store.hashOfRound(tx, key, kind, round)
      const next = { round: round + 1, secretHash: newHash ?? secretHash, triesAllowed, because }
      return store.insertRound(tx, key, kind, next)
    })
  },
  currentRound: async kind => (await inTx(tx => store.newestRound(tx, key, kind))).round,
})

/** Of readers that want the same try one gets it; the others look again, until one is theirs or none is left. */
async function spendTry(key: CardKey, kind: SecretKind, inTx: InTx): Promise<SpentTry | null> {
  for (;;) {
    const round = await inTx(tx => store.newestRound(tx, key, kind))
    const left = round.triesAllowed - round.triesSpent - 1
    if (left < 0) return null
    if (await inTx(tx => store.insertTry(tx, key, kind, round))) return { round: round.round, left }
  }
}
