import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Terminal } from '#platform/command-line.ts'
import { temporaryFolder } from '#test/cluster.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { proofCommands } from './command-line.ts'
import { encodeProof } from './encode-proof.ts'
import { aKey, aProof, COVER } from './test-support/some-proofs.ts'

/** Runs a command and answers its exit code with what it wrote. */
async function run(open: Parameters<typeof proofCommands>[0], ...[name = '', ...args]: string[]) {
  const lines = { out: '', error: '' }
  const terminal: Terminal = {
    out: text => void (lines.out += text),
    error: text => void (lines.error += text),
    env: {},
  }
  const code = await proofCommands(open)[name]?.run(args, terminal)
  return { code, ...lines }
}

const opens =
  ({ installation }: TestServer) =>
  () =>
    Promise.resolve(installation)
const never = () => Promise.reject(new Error('nothing may be opened without a network'))

/** Lists as a desk saved them, of a key of the test's own. */
function savedLists(key: ReturnType<typeof aKey>, revoked: string[] = []): string {
  const asOf = Temporal.Now.instant().subtract({ hours: 72 }).toString({ smallestUnit: 'second' })
  const file = join(temporaryFolder(), 'lists.json')
  const keys = [{ id: key.id, publicKey: key.publicKey, retiredAt: null }]
  writeFileSync(file, JSON.stringify({ keys: { asOf, keys }, revocations: { asOf, proofs: revoked } }))
  return file
}

const now = (): Temporal.Instant =>
  Temporal.Now.instant().round({ smallestUnit: 'second', roundingMode: 'floor' })

test('polis verify checks by saved lists with nothing opened, and says how old they are (RPL-11)', async () => {
  const key = aKey()
  const proof = { ...aProof(), issuedAt: now().subtract({ hours: 1 }), expiresAt: now().add({ hours: 24 }) }
  const text = encodeProof(key, COVER, proof)
  const good = await run(never, 'verify', text, '--lists', savedLists(key))
  assert.equal(good.code, 0, good.error)
  const answer = JSON.parse(good.out) as Record<string, unknown>
  assert.equal(answer['valid'], true)
  assert.equal(answer['expires'], proof.expiresAt.toString())
  assert.ok(Number(answer['ageSeconds']) >= 3600)
  assert.deepEqual(
    (answer['unknownOffline'] as { code: string }[]).map(({ code }) => code),
    ['lists-old', 'after-lists', 'holder'],
  )
  const revoked = await run(
    never,
    'verify',
    text,
    '--lists',
    savedLists(key, [proof.proofId]),
    '--lang',
    'ru',
  )
  assert.equal(revoked.code, 1)
  assert.match(revoked.out, /"revoked"[\s\S]*Код отозван/)
  assert.equal((await run(never, 'verify', text, '--lists', 'absent.json')).code, 2)
  assert.equal((await run(never, 'verify')).code, 2)
})

test('polis verify asks the installation, and proof-keys lists, changes and retires keys', () =>
  withServer('2026-11-23', async server => {
    const open = opens(server)
    const strange = await run(open, 'verify', encodeProof(aKey(), COVER, aProof()))
    assert.equal(strange.code, 1)
    assert.match(strange.out, /unknown-key/)
    const idsIn = (out: string) => (JSON.parse(out) as { keys: { id: string }[] }).keys.map(({ id }) => id)
    await run(open, 'proof-keys', '--rotate')
    const second = await run(open, 'proof-keys', '--rotate')
    const [, first = ''] = idsIn(second.out)
    assert.equal((await run(open, 'proof-keys', '--retire', first)).code, 0)
    const again = await run(open, 'proof-keys', '--retire', first)
    assert.equal(again.code, 1)
    assert.match(again.error, /no key/)
    assert.equal((await run(open, 'proof-keys', '--rotate', '--retire', first)).code, 2)
    assert.equal(idsIn((await run(open, 'proof-keys')).out).length, 2)
  }))

test('the lists and the check are open to programs without a token, and name nobody', () =>
  withServer('2026-11-23', async ({ url }) => {
    const keys = await fetch(`${url}/api/v1/proof-keys`)
    assert.equal(keys.status, 200)
    const revocations = (await (await fetch(`${url}/api/v1/proof-revocations`)).json()) as object
    assert.deepEqual(Object.keys(revocations).toSorted(), ['asOf', 'proofs'])
    const checked = await fetch(`${url}/api/v1/proof-checks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'POLIS1:AAAA' }),
    })
    const answer = (await checked.json()) as { valid: boolean; reasons: { code: string }[] }
    assert.deepEqual([answer.valid, answer.reasons[0]?.code], [false, 'unreadable'])
  }))
