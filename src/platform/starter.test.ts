import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'

const STARTER = new URL('./starter.ts', import.meta.url).href

/** A child of a starter that holds its fourth pipe open; it says `up`, and then does `then`. */
async function started(then: string): Promise<ChildProcess> {
  const script = `const { whenStarterIsGone } = await import(${JSON.stringify(STARTER)})
    whenStarterIsGone(process.env, () => process.exit(3))
    process.stdout.write('up')
    ${then}`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    env: { ...process.env, POLIS_STARTER_PIPE: '3' },
  })
  await once(child.stdout!, 'data')
  return child
}

test('what a starter started ends by itself while the starter lives', async () => {
  const child = await started("process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000)")
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'exit'), [0, null])
})

test('what a starter started ends when the starter is gone', async () => {
  const child = await started('setInterval(() => {}, 1000)')
  const ended = once(child, 'exit')
  child.stdio[3]?.destroy()
  assert.deepEqual(await ended, [3, null])
})
