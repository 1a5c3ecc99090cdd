import { enpOf, personOfEnp, spellsOf, type Spell } from '#insurance/index.ts'
import { isWithin, type Day } from '#kernel/day.ts'
import { readPerson, type Person } from '#people/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Card } from '../card.ts'
import { cardsOf, personOfSerial } from '../store.ts'

/** A card and what the register knows of its owner. */
export interface FoundCard {
  card: Card
  person: Person
  enp: string | null
  /** The insurance of the day; null where there is none. */
  spell: Spell | null
}

/** The newest card of a person, as far as the actor may see them; null where there is none. */
export async function cardOfPerson(
  tx: Tx,
  sealing: Sealing,
  personId: string,
  on: Day,
): Promise<FoundCard | null> {
  const [card] = await cardsOf(tx, personId)
  const person = card && (await readPerson(tx, sealing, personId, on))
  if (!card || !person) return null
  const spells = await spellsOf(tx, personId)
  const spell = spells.find(({ from, until }) => isWithin(on, from, until)) ?? null
  return { card, person, enp: await enpOf(tx, personId), spell }
}

/** The card of a typed number: 12 digits on its back, or the 16 of the policy. */
export async function cardOfNumber(
  tx: Tx,
  sealing: Sealing,
  number: string,
  on: Day,
): Promise<FoundCard | null> {
  const digits = number.replaceAll(/[\s‐‑–—-]/g, '')
  if (/^\d{16}$/.test(digits)) {
    const personId = await personOfEnp(tx, digits)
    return personId === null ? null : cardOfPerson(tx, sealing, personId, on)
  }
  const personId = /^\d{12}$/.test(digits) ? await personOfSerial(tx, digits) : null
  const found = personId === null ? null : await cardOfPerson(tx, sealing, personId, on)
  return found?.card.serial === digits ? found : null
}
