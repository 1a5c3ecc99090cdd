import { loadRegisters } from '#insurers/index.ts'
import { openDatabase, type Connection } from '#platform/database.ts'
import { sealingWith } from '#platform/sealing.ts'
import { TEST_KEYS } from '#test/database.ts'
import { loadTexts } from '#web/texts.ts'
import { mailChannel } from '../sending/mail-channel.ts'
import { sendDue } from '../sending/send-due.ts'
import { movableClock } from './with-notices.ts'

/** What a test tells a sender that runs in a process of its own. */
export interface SenderOrder {
  connection: Connection
  url: string
  now: string
  dictionaries: string
}

const order = JSON.parse(process.argv[2] ?? '{}') as SenderOrder
const database = openDatabase(order.connection, 2)
const parts = {
  database,
  sealing: sealingWith(TEST_KEYS),
  registers: await loadRegisters(order.dictionaries),
  texts: loadTexts(),
  clock: movableClock(order.now, '2026-11-23'),
  channels: { email: mailChannel({ url: order.url, from: 'polis@fund.example' }) },
}
while ((await sendDue(parts)) > 0);
await database.close()
