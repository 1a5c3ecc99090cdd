import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import { cardView } from './api.ts'
import { readAtDesk, type DeskParts } from './desk/read-at-desk.ts'
import { cardOfNumber } from './desk/find-card.ts'
import { insertCard } from './stored/stored-chip.ts'

/** Opens what a card stands on, for one command. */
export type OpenCards = () => Promise<DeskParts & { close(): Promise<void> }>

const USAGE = 'card read NUMBER, or card apdu NUMBER HEX…'
const OPERATOR: Actor = { ...SYSTEM, name: 'polis card' }

/** The commands of cards: `polis card read` and `polis card apdu`. */
export const cardCommands = (open: OpenCards): Record<string, CommandLineCommand> => ({
  card: {
    usage: USAGE,
    summary:
      'read a stored chip card, or send it APDU commands in hex (12 digits of the card or 16 of the policy)',
    run: (args, terminal) => runCard(open, args, terminal),
  },
})

async function runCard(
  open: OpenCards,
  [verb, number, ...apdus]: string[],
  terminal: Terminal,
): Promise<number> {
  const isRead = verb === 'read' && apdus.length === 0
  const isApdu = verb === 'apdu' && apdus.length > 0 && apdus.every(text => /^([0-9a-f]{2})+$/i.test(text))
  if (!number || !(isRead || isApdu)) {
    terminal.error(`polis ${USAGE}`)
    return 2
  }
  const installation = await open()
  try {
    return await (isRead
      ? read(installation, number, terminal)
      : converse(installation, number, apdus, terminal))
  } finally {
    await installation.close()
  }
}

async function read(parts: DeskParts, number: string, terminal: Terminal): Promise<number> {
  const reading = await readAtDesk(parts, OPERATOR, { number })
  if (reading.ok) terminal.out(JSON.stringify(cardView(reading.value), null, 2))
  else for (const { says } of reading.refusals) terminal.error(says.en)
  return reading.ok ? 0 : 1
}

/** Each command and its answer in a line; what was selected lasts to the end of the line of commands. */
async function converse(
  parts: DeskParts,
  number: string,
  apdus: string[],
  terminal: Terminal,
): Promise<number> {
  const found = await parts.database.transact(OPERATOR, tx =>
    cardOfNumber(tx, parts.sealing, number, parts.clock.today()),
  )
  if (!found) {
    terminal.error('There is no card with that number: give 12 digits of the card or 16 of the policy.')
    return 1
  }
  const reader = insertCard(parts, found.card, { actor: OPERATOR })
  for (const apdu of apdus) {
    const answer = await reader.transmit(Uint8Array.from(Buffer.from(apdu, 'hex')))
    terminal.out(`${apdu.toUpperCase()} ${Buffer.from(answer).toString('hex').toUpperCase()}`)
  }
  return 0
}
