import { writeSync } from 'node:fs'
import { SYSTEM } from '#platform/actor.ts'
import { openDatabase, type Connection, type Database } from '#platform/database.ts'
import { sealingWith } from '#platform/sealing.ts'
import { TEST_KEYS } from '#test/database.ts'
import type { CardKey } from '../card.ts'
import { writeInsurer } from '../host/write-insurer.ts'
import { insertCard } from '../stored/stored-chip.ts'
import { OTHER } from './memory-chip.ts'

/** What the process is told in its environment. */
export interface Order {
  connection: Connection
  key: CardKey
  pin: string
}

const { connection, key, pin } = JSON.parse(process.env['POLIS_CARD_ORDER'] ?? '') as Order
const database = openDatabase(connection, 1)
// A point for each thing that the card has kept, so that the test knows when to pull the plug.
const counted: Database = {
  ...database,
  transact: async (actor, work, reach) => {
    const result = await database.transact(actor, work, reach)
    writeSync(1, '.')
    return result
  },
}
const parts = { database: counted, sealing: sealingWith(TEST_KEYS), keys: TEST_KEYS }
await writeInsurer(insertCard(parts, key, { actor: SYSTEM, bytesAtOnce: 1 }), pin, OTHER)
await database.close()
