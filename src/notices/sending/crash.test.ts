import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { inboxOf } from '../store.ts'
import { catchMail } from '../test-support/mail-catcher.ts'
import type { SenderOrder } from '../test-support/sender-process.ts'
import { aPerson, aTelling, withNotices } from '../test-support/with-notices.ts'
import { LEASE } from '../retry.ts'
import { mailChannel } from './mail-channel.ts'
import { sendDue } from './send-due.ts'

const HOME = join(import.meta.dirname, '../../..')
const NOTICES = 25
const KILLED_AT = [3, 9, 14]

test('a sender killed between sending and marking: every notice arrives, a repeat has the same Message-ID, the inbox has one', () =>
  withNotices(async place => {
    const people: string[] = []
    for (let seed = 0; seed < NOTICES; seed++)
      people.push(await aPerson(place, seed, { email: `p${seed}@polis.example` }))
    await place.tell(...people.map(personId => aTelling({ personId, subjectId: 'one' })))
    let kill: (count: number) => void = () => undefined
    const catcher = await catchMail({ before: (_, count) => kill(count) })
    try {
      let now = place.clock.now()
      for (const at of KILLED_AT) {
        const order: SenderOrder = {
          connection: place.connection,
          url: catcher.url,
          now: now.toString(),
          dictionaries: join(HOME, 'dictionaries'),
        }
        const child = spawn(
          process.execPath,
          [
            '--import',
            'tsx',
            join(import.meta.dirname, '../test-support/sender-process.ts'),
            JSON.stringify(order),
          ],
          { cwd: HOME, stdio: ['ignore', 'ignore', 'inherit'] },
        )
        // The server has the message and has not said so yet: the sender cannot know.
        kill = count => void (count === at && child.kill('SIGKILL'))
        const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
        assert.equal(signal, 'SIGKILL', `killed at message ${at}`)
        now = now.add(LEASE)
      }
      kill = () => undefined
      place.clock.moveTo(now.toString())
      const channels = { email: mailChannel({ url: catcher.url, from: 'polis@fund.example' }) }
      while ((await sendDue({ ...place, channels })) > 0);
      const byRecipient = Map.groupBy(catcher.caught, ({ to }) => to)
      assert.equal(byRecipient.size, NOTICES, 'every notice arrived')
      for (const [to, mails] of byRecipient)
        assert.equal(new Set(mails.map(({ messageId }) => messageId)).size, 1, to)
      const repeats = catcher.caught.length - NOTICES
      assert.ok(repeats >= 1 && repeats <= KILLED_AT.length, `${repeats} repeats`)
      for (const personId of people) {
        const inbox = await place.database.transact({ role: 'citizen', personId, name: '' }, tx =>
          inboxOf(tx, personId, { limit: 10, offset: 0 }),
        )
        assert.equal(inbox.total, 1)
      }
    } finally {
      await catcher.close()
    }
  }))
