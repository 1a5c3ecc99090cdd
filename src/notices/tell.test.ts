import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { countUnread, inboxOf, keepPreferences, markRead, preferencesOf } from './store.ts'
import { tell } from './tell.ts'
import { aPerson, aTelling, withNotices, type NoticeTest } from './test-support/with-notices.ts'

const citizen = (personId: string): Actor => ({ role: 'citizen', personId, name: 'Ручьёв А.' })
const CLERK: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' }

const rowsOf = async ({ owner }: NoticeTest, table: string): Promise<number> =>
  (await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count ?? -1

test('a notice is kept with its cause or not at all', () =>
  withNotices(async place => {
    const personId = await aPerson(place, 1)
    await assert.rejects(
      place.database.transact(SYSTEM, async tx => {
        await tell(tx, place, aTelling({ personId, subjectId: 'one' }))
        throw new Error('the cause failed')
      }),
    )
    assert.equal(await rowsOf(place, 'notice'), 0)
    assert.equal(await place.tell(aTelling({ personId, subjectId: 'one' })), 1)
    assert.equal(await rowsOf(place, 'notice_delivery'), 2)
  }))

test('32 causes that tell the same reason at once leave exactly one notice and one delivery a channel', () =>
  withNotices(async place => {
    const personId = await aPerson(place, 1)
    const told = await Promise.all(
      Array.from({ length: 32 }, () => place.tell(aTelling({ personId, subjectId: 'one' }))),
    )
    assert.equal(
      told.reduce((sum, count) => sum + count, 0),
      1,
    )
    assert.equal(await rowsOf(place, 'notice'), 1)
    assert.equal(await rowsOf(place, 'notice_delivery'), 2)
    assert.equal(await place.tell(aTelling({ personId, subjectId: 'two' })), 1)
  }, 32))

test('a person reads their own notices, marks them and nobody else’s', () =>
  withNotices(async place => {
    const [one, other] = [await aPerson(place, 1), await aPerson(place, 2)]
    await place.tell(
      aTelling({ personId: one, subjectId: 'a' }),
      aTelling({ personId: other, subjectId: 'b' }),
    )
    const inbox = (who: string, of: string) =>
      place.database.transact(citizen(who), tx => inboxOf(tx, of, { limit: 10, offset: 0 }))
    const unread = (who: string) => place.database.transact(citizen(who), tx => countUnread(tx, who))
    assert.equal((await inbox(one, one)).total, 1)
    assert.equal((await inbox(one, other)).total, 0)
    const mark = (of: string, at: Temporal.Instant | null) =>
      place.database.transact(citizen(one), tx => markRead(tx, of, null, at))
    await mark(other, place.clock.now())
    assert.equal(await unread(other), 1)
    await mark(one, place.clock.now())
    assert.equal(await unread(one), 0)
    await mark(one, null)
    assert.equal(await unread(one), 1)
  }))

test('whoever two records are of reads, counts and marks what either was told, until the merge is undone', () =>
  withNotices(async place => {
    const [survivor, merged, stranger] = [
      await aPerson(place, 1),
      await aPerson(place, 2),
      await aPerson(place, 3),
    ]
    for (const personId of [survivor, merged, stranger])
      await place.tell(aTelling({ personId, subjectId: 'a' }))
    const mergeId = newId()
    await place.owner.query(
      `insert into person_alias (person_id, merge_id, stands_as, other_id)
       values ($1, $3, 'survivor', $2), ($2, $3, 'alias', $1)`,
      [survivor, merged, mergeId],
    )
    const asked = <T>(work: (tx: Tx) => Promise<T>) => place.database.transact(citizen(survivor), work)
    const inbox = () => asked(tx => inboxOf(tx, survivor, { limit: 10, offset: 0 }))
    const unread = () => asked(tx => countUnread(tx, survivor))
    assert.deepEqual(
      (await inbox()).notices.map(one => one.addresseeId).toSorted(),
      [survivor, merged].toSorted(),
    )
    assert.equal(await unread(), 2)
    await asked(tx => markRead(tx, survivor, null, place.clock.now()))
    assert.equal(await unread(), 0)
    const { rows } = await place.owner.query('select 1 from notice where read_at is null')
    assert.equal(rows.length, 1)
    await place.owner.query('delete from person_alias where merge_id = $1', [mergeId])
    assert.equal((await inbox()).total, 1)
  }))

test('a clerk tells for their own insurer, and a stranger to it reads nothing', () =>
  withNotices(async place => {
    const telling = aTelling({
      applicationId: newId(),
      subjectId: 'one',
      contact: { email: 'a@polis.example' },
    })
    await place.database.transact(CLERK, tx => tell(tx, place, telling))
    await place.database.transact(CLERK, tx => tell(tx, place, telling))
    assert.equal(await rowsOf(place, 'notice'), 1)
    const seenBy = (actor: Actor) =>
      place.database.pool.connect().then(async client => {
        try {
          await client.query('begin')
          await client.query(
            `select set_config('polis.role', $1, true), set_config('polis.organisation', $2, true)`,
            [actor.role, actor.organisation ?? ''],
          )
          const { rows } = await client.query<{ count: number }>('select count(*)::int as count from notice')
          await client.query('rollback')
          return rows[0]?.count
        } finally {
          client.release()
        }
      })
    assert.equal(await seenBy(CLERK), 1)
    assert.equal(await seenBy({ ...CLERK, organisation: 'insurer:77008' }), 0)
    assert.equal(await seenBy({ role: 'anonymous', name: '' }), 0)
    const { rows } = await place.owner.query<{ sealed: string }>(
      `select encode(sealed_contact, 'escape') as sealed from notice`,
    )
    assert.ok(!rows[0]?.sealed.includes('polis.example'))
  }))

test('a person’s wishes are kept, the last one holds, and nobody sets them for another', () =>
  withNotices(async place => {
    const [one, other] = [await aPerson(place, 1), await aPerson(place, 2)]
    const wish = (who: string, of: string, email: boolean) =>
      place.database.transact(citizen(who), tx =>
        keepPreferences(tx, of, { email, sms: true, language: 'en' }, place.clock.now()),
      )
    await wish(one, one, true)
    await wish(one, one, false)
    const kept = await place.database.transact(citizen(one), tx => preferencesOf(tx, one))
    assert.deepEqual(kept, { email: false, sms: true, language: 'en' })
    await assert.rejects(wish(one, other, false), /row-level security/)
  }))
