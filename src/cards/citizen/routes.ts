import { getPage, type Call, type Route } from '#platform/http/route.ts'
import type { DeskParts } from '../desk/read-at-desk.ts'
import { readCard } from '../host/read-card.ts'
import { cardsOf } from '../store.ts'
import { insertCard } from '../stored/stored-chip.ts'
import { ChipPage } from './chip-page.tsx'

/** The citizen's view of their own card. */
export const citizenRoutes = (parts: DeskParts): Route[] => [
  getPage('/my/chip', ['citizen'], async call => ({
    page: ChipPage({ view: call.view, registers: parts.registers, mine: await ownCard(parts, call) }),
  })),
]

async function ownCard(parts: DeskParts, { actor }: Call) {
  const [card] = await parts.database.transact(actor, tx => cardsOf(tx, actor.personId ?? ''))
  const contents = card && (await readCard(insertCard(parts, card, { actor })))
  return card && contents?.ok ? { card, contents: contents.value } : null
}
