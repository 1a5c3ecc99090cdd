import { logLook } from '#access/index.ts'
import type { Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { reachRegister } from '#platform/database.ts'
import { readCard, type CardContents } from '../host/read-card.ts'
import { cardNotFound } from '../refusals.ts'
import { insertCard, type StoredCardParts } from '../stored/stored-chip.ts'
import { differencesOf, type Difference } from './differences.ts'
import { cardOfNumber, type FoundCard } from './find-card.ts'

/** What the desk stands on. */
export interface DeskParts extends StoredCardParts {
  clock: Clock
  registers: Registers
}

/** A card read at a desk, beside the register. */
export interface DeskReading {
  found: FoundCard
  contents: CardContents
  differences: Difference[]
}

/**
 * Reads a card without the PIN and compares it with the register, as a clinic does. The look is logged before the card is
 * read. A card is chosen by its number here; with a reader of the machine it would simply lie in it.
 */
export async function readAtDesk(
  parts: DeskParts,
  actor: Actor,
  asked: { number: string; clinicSurname?: string | undefined },
): Promise<Outcome<DeskReading>> {
  const reach = actor.role === 'registrar' ? 'register' : 'own'
  const found = await parts.database.attempt(actor, async tx => {
    if (reach === 'register') await reachRegister(tx)
    const card = await cardOfNumber(tx, parts.sealing, asked.number, parts.clock.today())
    if (!card) return refused(cardNotFound())
    await logLook(tx, actor, card.card.personId, 'card_reading')
    return granted(card)
  })
  if (!found.ok) return found
  const read = await readCard(insertCard(parts, found.value.card, { actor, reach }))
  if (!read.ok) return read
  const differences = differencesOf(read.value, found.value, parts.registers, asked.clinicSurname)
  return granted({ found: found.value, contents: read.value, differences })
}
