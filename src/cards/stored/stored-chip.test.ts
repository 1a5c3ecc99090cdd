import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { SYSTEM } from '#platform/actor.ts'
import { readCard } from '../host/read-card.ts'
import { enterPin, triesOfPin, unblock } from '../host/use-codes.ts'
import { writeInsurer } from '../host/write-insurer.ts'
import { insurerOfCard } from '../insurer-on-card.ts'
import { INSURER, OTHER } from '../test-support/memory-chip.ts'
import { CLERK, registers, STRANGER, withCard } from '../test-support/with-card.ts'
import type { Order } from '../test-support/write-insurer-process.ts'
import { insertCard } from './stored-chip.ts'
import { DEEP } from '#test/deep.ts'

const KILLS = DEEP ? 60 : 6
const WRITER = join(import.meta.dirname, '../test-support/write-insurer-process.ts')
const wrongOf = (pin: string): string => (pin === '0000' ? '1111' : '0000')

test('a stored card is read, written after the PIN and activated once (POL-10, POL-11, POL-13)', () =>
  withCard(async ({ parts, card, owner }) => {
    const reader = insertCard(parts, card, { actor: CLERK })
    const before = await readCard(reader)
    assert.ok(before.ok && before.value.insurer)
    assert.equal(before.value.owner.name.surname, 'БЕРЁЗКИНА')
    assert.equal(before.value.owner.enp, card.enp)
    assert.equal(before.value.owner.photo, null)
    assert.equal(insurerOfCard(registers, before.value.insurer)?.code, '77012')
    assert.equal((await writeInsurer(reader, wrongOf(card.pin), OTHER)).ok, false)
    assert.equal((await writeInsurer(reader, card.pin, OTHER)).ok, true)
    assert.equal((await enterPin(reader, card.pin)).ok, true)
    const after = await readCard(insertCard(parts, card, { actor: CLERK }))
    assert.deepEqual(after.ok && after.value.insurer, OTHER)
    const { rows } = await owner.query('select what, organisation from card_event order by happened_at')
    assert.deepEqual(rows, [
      { what: 'activated', organisation: 'insurer:77012' },
      { what: 'insurer_written', organisation: 'insurer:77012' },
    ])
  }))

test('twenty readers with a wrong PIN at once: three are compared, and the card is blocked (POL-12)', () =>
  withCard(async ({ parts, card, owner }) => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        enterPin(insertCard(parts, card, { actor: SYSTEM }), wrongOf(card.pin)),
      ),
    )
    const left = answers.flatMap(answer =>
      answer.ok ? [] : answer.refusals.map(({ facts }) => facts?.['left']),
    )
    assert.equal(left.filter(count => count !== undefined).length, 2)
    assert.deepEqual(new Set(left.filter(count => count !== undefined)), new Set([1, 2]))
    const { rows } = await owner.query('select attempt from card_try order by attempt')
    assert.deepEqual(rows, [{ attempt: 1 }, { attempt: 2 }, { attempt: 3 }])
    const reader = insertCard(parts, card, { actor: SYSTEM })
    assert.equal((await enterPin(reader, card.pin)).ok, false)
    assert.equal((await unblock(reader, card.puk, '2468')).ok, true)
    assert.equal((await enterPin(reader, '2468')).ok, true)
  }))

test('two readers write one card at once: the record is one of theirs, whole, and a loser is told (POL-10)', () =>
  withCard(async ({ parts, card }) => {
    const insurers = [OTHER, INSURER]
    const written = await Promise.all(
      insurers.map(insurer =>
        writeInsurer(insertCard(parts, card, { actor: SYSTEM, bytesAtOnce: 4 }), card.pin, insurer),
      ),
    )
    assert.ok(written.some(({ ok }) => ok))
    const read = await readCard(insertCard(parts, card, { actor: SYSTEM }))
    assert.ok(read.ok)
    const won = insurers.filter((_, at) => written[at]?.ok).map(({ ogrn }) => ogrn)
    assert.ok(won.includes(read.value.insurer?.ogrn ?? ''))
  }))

test('the program can neither rewrite the owner nor give a try back, whatever it is told (POL-12, RPL-09)', () =>
  withCard(async ({ database, owner, card }) => {
    for (const statement of [
      'update chip_card set owner_file = owner_file',
      'delete from card_try',
      'update card_try set attempt = 1',
      'delete from card_secret',
      'update card_secret set tries_allowed = 9',
      'delete from card_event',
    ])
      await assert.rejects(() => database.pool.query(statement), /permission denied/, statement)
    await assert.rejects(
      () =>
        owner.query(
          `insert into card_try (person_id, card_id, kind, round, attempt, tries_allowed) values ($1, $2, 'pin', 1, 4, 3)`,
          [card.personId, card.cardId],
        ),
      /card_try_is_within_the_limit/,
    )
  }))

test('the codes are kept as slow hashes alone, and a stranger insurer sees no card (POL-12)', () =>
  withCard(async ({ parts, owner, card }) => {
    const { rows } = await owner.query<{ secret_hash: string }>('select secret_hash from card_secret')
    for (const { secret_hash: hash } of rows) assert.match(hash, /^\$argon2id\$/)
    const dump = await owner.query<{ all: string }>(
      `select (select string_agg(c::text, '') from chip_card c) || (select string_agg(s::text, '') from card_secret s) as all`,
    )
    for (const secret of [card.puk, Buffer.from('11223344595').toString('hex')])
      assert.equal(dump.rows[0]?.all.includes(secret), false)
    await assert.rejects(() => readCard(insertCard(parts, card, { actor: STRANGER })))
  }))

/** Starts the writer and ends it as a loss of power does, when the card has kept so many things. */
async function killAfter(points: number, order: Order): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, POLIS_CARD_ORDER: JSON.stringify(order) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let seen = 0
  child.stdout.on('data', (printed: Buffer) => {
    seen += printed.length
    if (seen >= points) child.kill('SIGKILL')
  })
  await once(child, 'close')
  assert.ok(seen >= points, `the writer kept ${seen} of ${points}`)
}

test('the writing process killed between two bytes: the old insurer or the new, and no try given back (POL-10, POL-12)', () =>
  withCard(async ({ parts, card, connection, owner }) => {
    const read = async () => {
      const reading = await readCard(insertCard(parts, card, { actor: SYSTEM }))
      assert.ok(reading.ok)
      return reading.value.insurer
    }
    const before = await read()
    assert.ok(before)
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killAfter(12 + Math.floor((kill * 90) / KILLS), { connection, key: card, pin: card.pin })
      const insurer = await read()
      assert.deepEqual(insurer, insurer?.ogrn === OTHER.ogrn ? OTHER : before)
      const { rows } = await owner.query(`select 1 from card_try where kind = 'pin'`)
      assert.equal(rows.length, kill * 2 + 1)
      assert.ok((await writeInsurer(insertCard(parts, card, { actor: SYSTEM }), card.pin, before)).ok)
    }
    assert.equal(await triesOfPin(insertCard(parts, card, { actor: SYSTEM })), 3)
  }))
