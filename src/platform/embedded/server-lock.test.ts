import assert from 'node:assert/strict'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '#test/cluster.ts'
import { lockHolder, takeLock } from './server-lock.ts'

test('the lock has one holder until it is let go', t => {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true }))
  const lock = takeLock(folder, 'server')
  assert.ok('release' in lock)
  const refused = takeLock(folder, 'command')
  assert.ok('pid' in refused)
  assert.deepEqual([refused.pid, refused.role], [process.pid, 'server'])
  lock.release()
  assert.equal(lockHolder(folder), null)
  assert.ok('release' in takeLock(folder, 'command'))
  assert.deepEqual(readdirSync(folder), ['polis.lock'])
})

for (const { what, content } of [
  { what: 'of a process that has gone', content: '{"pid":99999999,"role":"server","bornMark":"x"}' },
  {
    what: 'whose number another process now has',
    content: `{"pid":${process.ppid},"role":"server","bornMark":"x"}`,
  },
  { what: 'cut short by a loss of power', content: '{"pid":' },
])
  test(`a lock ${what} is taken over`, t => {
    const folder = temporaryFolder()
    t.after(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'polis.lock'), content)
    assert.ok('release' in takeLock(folder, 'server'))
  })
