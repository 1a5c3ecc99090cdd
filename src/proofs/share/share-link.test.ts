import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM, type Actor, ANONYMOUS } from '#platform/actor.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { anInsuredPerson } from '../test-support/an-insured-person.ts'
import { makeLink } from './make-link.ts'
import { openLink } from './open-link.ts'
import { linksOf, revokeLink } from './store.ts'

const TODAY = '2026-11-23'
const citizen = (personId: string): Actor => ({ role: 'citizen', personId, name: '' })

async function aLink({ database, installation }: TestServer, personId: string, days = '30'): Promise<string> {
  const made = await database.attempt(citizen(personId), tx =>
    makeLink(tx, installation, personId, { purpose: 'school', days }),
  )
  assert.ok(made.ok, JSON.stringify(made))
  return made.value
}

const open = ({ database, installation }: TestServer, secret: string, now?: Temporal.Instant) =>
  database.attempt(ANONYMOUS, tx =>
    openLink(
      tx,
      now ? { ...installation, clock: { ...installation.clock, now: () => now } } : installation,
      ANONYMOUS,
      secret,
    ),
  )

test('a school that opens a link learns who is insured today and by whom, and nothing else (DOC-20)', () =>
  withServer(TODAY, async server => {
    const personId = await anInsuredPerson(server, TODAY)
    const shown = await open(server, await aLink(server, personId))
    assert.ok(shown.ok)
    assert.deepEqual(Object.keys(shown.value).toSorted(), ['insured', 'insurer', 'name', 'phone'])
    assert.equal(shown.value.name, 'Берёзкина Анна')
    assert.equal(shown.value.insured, true)
    assert.ok(shown.value.insurer)
  }))

test('each opening is shown to the person, and to nobody else (DOC-20)', () =>
  withServer(TODAY, async server => {
    const personId = await anInsuredPerson(server, TODAY)
    const secret = await aLink(server, personId)
    await open(server, secret)
    await open(server, secret)
    const links = (actor: Actor) => server.database.transact(actor, tx => linksOf(tx, personId))
    assert.equal((await links(citizen(personId)))[0]?.openings.length, 2)
    const other = await anInsuredPerson(server, TODAY, 'nothing', 'stranger')
    assert.deepEqual(await links(citizen(other)), [])
    assert.deepEqual(await links({ role: 'clerk', organisation: 'insurer:77012', name: '' }), [])
    const { rows } = await server.owner.query<{ all: string }>(
      'select share_link::text as all from share_link',
    )
    assert.ok(!rows[0]?.all.includes(secret), 'the secret is not stored')
  }))

test('a link ends with its term, when it is closed, and is nothing with a letter changed (DOC-20)', () =>
  withServer(TODAY, async server => {
    const personId = await anInsuredPerson(server, TODAY)
    const secret = await aLink(server, personId, '7')
    const later = Temporal.Now.instant().add({ hours: 7 * 24 })
    assert.equal((await open(server, secret, later.subtract({ minutes: 1 }))).ok, true)
    assert.equal((await open(server, secret, later)).ok, false)
    assert.equal((await open(server, `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`)).ok, false)
    const actor = citizen(personId)
    const links = await server.database.transact(actor, tx => linksOf(tx, personId))
    const close = () =>
      server.database.transact(actor, tx =>
        revokeLink(tx, personId, links[0]!.linkId, Temporal.Now.instant()),
      )
    assert.equal(await close(), true)
    assert.equal(await close(), false)
    assert.equal((await open(server, secret)).ok, false)
  }))

test('a link that is closed while many open it shows nothing after the closing (DOC-20)', () =>
  withServer(TODAY, async server => {
    const personId = await anInsuredPerson(server, TODAY)
    const secret = await aLink(server, personId)
    const actor = citizen(personId)
    const [link] = await server.database.transact(actor, tx => linksOf(tx, personId))
    const opened = Array.from({ length: 12 }, () => open(server, secret))
    const closed = server.database.transact(actor, tx =>
      revokeLink(tx, personId, link!.linkId, Temporal.Now.instant()),
    )
    const granted = (await Promise.all(opened)).filter(({ ok }) => ok).length
    assert.equal(await closed, true)
    const [after] = await server.database.transact(actor, tx => linksOf(tx, personId))
    assert.equal(after?.openings.length, granted, 'what was shown was written, what was refused was not')
    assert.equal((await open(server, secret)).ok, false)
    await assert.rejects(
      server.owner.query(
        'insert into share_opening select person_id, link_id, person_id, now() from share_link',
      ),
      { constraint: 'share_opening_is_of_a_living_link' },
    )
  }))

test('a link tells that the insurance has ended, and none is made for someone who is not insured (DOC-20)', () =>
  withServer(TODAY, async server => {
    const personId = await anInsuredPerson(server, TODAY)
    const secret = await aLink(server, personId)
    const ended = await server.database.attempt(SYSTEM, tx =>
      endInsurance(tx, { personId, until: day(TODAY), because: 'loss_of_status' }),
    )
    assert.ok(ended.ok, JSON.stringify(ended))
    server.moveTo('2026-11-24')
    const shown = await open(server, secret)
    assert.ok(shown.ok)
    assert.deepEqual([shown.value.insured, shown.value.insurer], [false, null])
    const made = await server.database.attempt(citizen(personId), tx =>
      makeLink(tx, server.installation, personId, { purpose: 'school', days: '30' }),
    )
    assert.ok(!made.ok)
    assert.equal(made.refusals[0]?.code, 'proofs.not-insured')
    const wrong = await server.database.attempt(citizen(personId), tx =>
      makeLink(tx, server.installation, personId, { purpose: 'spy', days: '365' }),
    )
    assert.ok(!wrong.ok)
    assert.deepEqual(
      wrong.refusals.map(({ field }) => field),
      ['purpose', 'days'],
    )
  }))
