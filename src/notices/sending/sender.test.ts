import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { aPerson, aTelling, withNotices } from '../test-support/with-notices.ts'
import type { OutgoingMessage, OutsideChannel } from './outside-channel.ts'
import { startSender } from './sender.ts'

test('the loop sends what is due, ends when it is told to, and closes its channels', () =>
  withNotices(async place => {
    const heard = new EventEmitter()
    let closed = false
    const email: OutsideChannel = {
      send: (message: OutgoingMessage) => {
        heard.emit('sent', message)
        return Promise.resolve('sent')
      },
      close: () => void (closed = true),
    }
    await place.tell(
      aTelling({ applicationId: newId(), subjectId: 'one', contact: { email: 'a@polis.example' } }),
    )
    const lines: unknown[] = []
    const first = once(heard, 'sent') as Promise<OutgoingMessage[]>
    const sender = startSender({ ...place, channels: { email }, log: line => void lines.push(line) })
    assert.equal((await first)[0]?.to, 'a@polis.example')
    await sender.stop()
    assert.ok(closed)
    assert.deepEqual(lines, [])
    const { rows } = await place.owner.query<{ state: string }>(
      `select state from notice_delivery where channel = 'email'`,
    )
    assert.deepEqual(rows, [{ state: 'sent' }])
  }))

test('a pass that breaks is a line of the log without names, and the loop goes on until it is ended', () =>
  withNotices(async place => {
    await aPerson(place, 1)
    const heard = new EventEmitter()
    const line = once(heard, 'line') as Promise<Record<string, unknown>[]>
    const broken = { ...place.database, transact: () => Promise.reject(new Error('no connection')) }
    const sender = startSender({
      ...place,
      database: broken,
      channels: {},
      log: said => void heard.emit('line', said),
    })
    const [said] = await line
    assert.equal(said?.['event'], 'notices')
    assert.equal(said?.['error'], 'Error')
    await sender.stop()
  }))
