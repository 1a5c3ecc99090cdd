import { covering, spellsOf } from '#insurance/index.ts'
import { insurerChoice, type Registers } from '#insurers/index.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Database } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'

/** Whom somebody calls first. */
export interface OwnInsurer {
  name: Words
  /** Null where no source publishes one. */
  phone: string | null
  /** How old the number is, or where to find one. */
  phoneSays: Words
}

/** The insurer of whoever is signed in, with its phone; null where nobody is, or is not insured today. */
export async function ownInsurer(
  { database, registers }: { database: Database; registers: Registers },
  { actor, view }: Call,
): Promise<OwnInsurer | null> {
  const { role, personId } = actor
  if (role !== 'citizen' || !personId) return null
  const spells = await database.transact(actor, tx => spellsOf(tx, personId))
  const spell = covering(spells, view.today)
  if (!spell) return null
  const { insurerCode, region } = spell
  const insurer = registers.insurer(insurerCode)
  const card = insurerChoice(registers, region, view.today)?.cards.find(({ code }) => code === insurerCode)
  if (!insurer || !card) return null
  const { name, phone } = insurer.company
  return { name, phone: insurer.phone ?? phone?.number ?? null, phoneSays: card.phoneSays }
}
