import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findProcess } from '#platform/embedded/process-table.ts'
import { anApplicant } from '../applicants.ts'
import { ask } from '../embedded-scene.ts'
import { withGround, type PolisProcess } from '../polis-process.ts'

const isHealthy = async ({ url }: PolisProcess): Promise<unknown> => (await fetch(`${url}/health`)).json()

const send = ({ url }: PolisProcess, seed: number): Promise<Response> =>
  fetch(`${url}/api/v1/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `start-${seed}` },
    body: JSON.stringify(anApplicant(seed)),
  })

/** Files an application and answers its number. */
async function file(polis: PolisProcess, seed: number): Promise<string> {
  const response = await send(polis, seed)
  assert.equal(response.status, 201)
  return ((await response.json()) as { number: string }).number
}

async function statusOf({ url }: PolisProcess, number: string, seed: number): Promise<number> {
  const response = await fetch(`${url}/api/v1/applications/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, birthDate: anApplicant(seed).identity.birthDate }),
  })
  return response.status
}

test('a first start prints where Polis is and answers; Ctrl-C ends it and PostgreSQL cleanly, and the next start goes on', () =>
  withGround(async ground => {
    const first = await ground.start()
    assert.match(first.url, /^http:\/\/127\.0\.0\.1:\d+$/)
    assert.match(first.output(), /Business day: 2026-11-23/)
    assert.deepEqual(await isHealthy(first), { status: 'ready' })
    const postmaster = ground.postmasterPid()
    assert.ok(findProcess(postmaster), 'PostgreSQL runs')
    const number = await file(first, 1)
    const another = await ground.failToStart()
    assert.equal(another.code, 1)
    assert.match(
      another.says,
      /^Polis cannot start\. Polis is already running on the data folder .* \(process \d+\).*\n$/,
    )
    assert.deepEqual(await isHealthy(first), { status: 'ready' })
    assert.equal(await first.interrupt(), 0)
    assert.equal(findProcess(postmaster), null, 'PostgreSQL has ended')
    assert.equal(
      existsSync(join(ground.dataDirectory, 'postgres/cluster/postmaster.pid')),
      false,
      'it ended cleanly',
    )
    const second = await ground.start()
    assert.equal(await statusOf(second, number, 1), 200)
    const [row] = await ask(ground.owner(), `select count(*)::int as applied from migration`)
    assert.ok(Number(row?.['applied']) >= 6)
    await second.interrupt()
  }))

test('after kill -9 of Polis alone the next start takes its PostgreSQL over, and after kill -9 of both it recovers', () =>
  withGround(async ground => {
    const first = await ground.start()
    const number = await file(first, 2)
    const postmaster = ground.postmasterPid()
    first.child.kill('SIGKILL')
    const second = await ground.start()
    assert.equal(ground.postmasterPid(), postmaster, 'the same PostgreSQL goes on')
    assert.equal(await statusOf(second, number, 2), 200)
    await second.pullThePlug()
    assert.equal(findProcess(postmaster), null)
    const third = await ground.start()
    assert.equal(await statusOf(third, number, 2), 200)
    const recovered = ground.postmasterPid()
    assert.equal(await third.interrupt(), 0)
    assert.equal(findProcess(recovered), null)
  }))

test('Ctrl-C while applications are being sent: those on their way are answered, their connections end, and what was answered stays', () =>
  withGround(async ground => {
    const first = await ground.start()
    const answered: { seed: number; number: string; connection: string | null }[] = []
    const exits: Promise<number | null>[] = []
    const sender = async (from: number): Promise<void> => {
      for (let seed = from; ; seed += 1) {
        const response = await send(first, seed).catch(() => null)
        if (response?.status !== 201) return
        const { number } = (await response.json()) as { number: string }
        answered.push({ seed, number, connection: response.headers.get('connection') })
        if (answered.length === 20) exits.push(first.interrupt())
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, at) => sender(1000 * (at + 1))))
    assert.deepEqual(await Promise.all(exits), [0])
    // A connection that is kept alive after the last answer would hold the end up for a minute.
    assert.ok(
      answered.some(({ connection }) => connection === 'close'),
      `${answered.length} were answered`,
    )
    const second = await ground.start()
    for (const { number, seed } of answered) assert.equal(await statusOf(second, number, seed), 200)
    await second.interrupt()
  }))
