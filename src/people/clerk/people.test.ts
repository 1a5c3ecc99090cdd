import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { newId } from '#kernel/ids.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Call, Reply } from '#platform/http/route.ts'
import { fixedClock } from '#kernel/clock.ts'
import { renderPage } from '#web/layout.tsx'
import { loadTexts } from '#web/texts.ts'
import { viewOf } from '#web/view.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { makeBusinessOf, registerPerson } from '../register-person.ts'
import { peopleClerkRoutes } from './routes.ts'

const TEXTS = loadTexts()
const CLOCK = fixedClock('2017-06-01')
const CLERK: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' }
const STRANGER: Actor = { role: 'clerk', organisation: 'insurer:77008', name: 'Кузнецов И. И.' }

/** Asks a page as a clerk; what it says with one kind of space, or where it leads. */
async function ask(
  db: TestDatabase,
  address: string,
  { actor = CLERK, body = {}, id }: { actor?: Actor; body?: Record<string, string>; id?: string } = {},
): Promise<{ status: number; html: string; to: string }> {
  const [method, path] = address.split(' ')
  const around = () => Promise.resolve(h('p', null, 'вокруг'))
  const route = peopleClerkRoutes({ ...db, clock: CLOCK, around }).find(
    one => one.method === method && one.path === path,
  )
  assert.ok(route, address)
  const view = viewOf({
    language: 'ru',
    texts: TEXTS,
    path: path ?? '',
    query: {},
    signedIn: null,
    csrf: 'token',
    today: CLOCK.today(),
    now: CLOCK.now(),
  })
  const rest = { query: {}, files: [], cookies: {}, headers: {}, address: '192.0.2.1' }
  const call: Call = { actor, params: id === undefined ? {} : { id }, body, view, ...rest }
  const reply: Reply = await route.handle(call)
  return {
    status: reply.status ?? 200,
    html: 'page' in reply ? renderPage(reply.page).replaceAll('\u00A0', ' ') : '',
    to: 'redirect' in reply ? reply.redirect : '',
  }
}

/** Someone whom insurer 77012 insures, with a surname that was another before 2016. */
async function someone({ database, sealing, owner }: TestDatabase): Promise<string> {
  const person = {
    identity: {
      surname: 'Снегирёва',
      givenName: 'Анна',
      patronymic: 'Ильинична',
      sex: 'f',
      birthDate: day('1985-03-27'),
    },
    documents: [{ type: 'passport', series: '4510', number: '123456' }],
    snils: '11223344595',
    phone: '+7 900 123-45-67',
    addresses: [{ kind: 'residence', region: undefined, text: 'г. Москва, Показательная ул., д. 1' }],
    status: { category: 'citizen', working: true },
  } as const
  const personId = await database.transact(SYSTEM, async tx => {
    const made = await registerPerson(
      tx,
      sealing,
      { ...person, documents: [...person.documents], addresses: [...person.addresses] },
      day('2016-01-01'),
    )
    assert.ok(made.ok)
    await makeBusinessOf(tx, made.value, ['insurer:77012'])
    return made.value
  })
  await owner.query(
    `insert into person_identity (person_id, identity_id, surname, given_name, patronymic, search_key, sex, birth_date, valid)
     values ($1, $2, 'Облакова', 'Анна', 'Ильинична', 'oblakova anna ilinichna', 'f', '1985-03-27', '[2010-01-01,2016-01-01)')`,
    [personId, newId()],
  )
  return personId
}

const looks = async ({ owner }: TestDatabase): Promise<string[]> =>
  (await owner.query<{ purpose: string }>('select purpose from look order by looked_at')).rows.map(
    ({ purpose }) => purpose,
  )

test('a search finds by a former name and says so; each person shown is looked at (K03)', () =>
  withDatabase(async db => {
    await someone(db)
    assert.match((await ask(db, 'GET /clerk/people')).html, /Поиск идёт среди людей/)
    assert.deepEqual(await looks(db), [])
    const former = await ask(db, 'POST /clerk/people', { body: { text: 'облакова' } })
    assert.match(former.html, /Облакова Анна Ильинична/)
    assert.match(former.html, /прежнее имя/)
    assert.deepEqual(await looks(db), ['person_search'])
  }))

test('nobody found: the ways that were tried, and the way to a new application (K03)', () =>
  withDatabase(async db => {
    await someone(db)
    const none = await ask(db, 'POST /clerk/people', { body: { text: 'xfqrby 01.02.1990' } })
    assert.match(none.html, /Мы искали так: .*имя, как набрано, имя в другой раскладке, дата рождения\./)
    assert.match(none.html, /href="\/clerk\/new"/)
    assert.match(
      (await ask(db, 'POST /clerk/people', { body: { text: '?' } })).html,
      /не похоже ни на номер, ни на имя/,
    )
    assert.match(
      (await ask(db, 'POST /clerk/people', { body: { text: '<b>' } })).html,
      /value="&lt;b(>|&gt;)"/,
    )
    assert.deepEqual(await looks(db), [])
  }))

test('a number that is one person’s opens their card at once; to another insurer it is nobody’s (K03)', () =>
  withDatabase(async db => {
    const personId = await someone(db)
    for (const text of ['112-233-445 95', '45 10 123456', '8 900 123 45 67'])
      assert.equal(
        (await ask(db, 'POST /clerk/people', { body: { text } })).to,
        `/clerk/people/${personId}`,
        text,
      )
    const foreign = await ask(db, 'POST /clerk/people', { body: { text: '112-233-445 95' }, actor: STRANGER })
    assert.match(foreign.html, /Никого не нашли/)
    assert.equal((await looks(db)).length, 3)
  }))

test('a card shows who somebody is and was, covers numbers, and opens them by a look of its own (K04)', () =>
  withDatabase(async db => {
    const id = await someone(db)
    const card = await ask(db, 'GET /clerk/people/:id', { id })
    assert.match(card.html, /Имя и дата рождения по времени/)
    assert.match(card.html, /Облакова Анна Ильинична/)
    assert.match(card.html, /вокруг/)
    assert.match(card.html, /•••456/)
    assert.doesNotMatch(card.html, /123456|112-233|900 123/)
    assert.deepEqual(await looks(db), ['person_card'])
    const open = await ask(db, 'POST /clerk/people/:id/reveal', { id })
    assert.match(open.html, /4510 123456/)
    assert.match(open.html, /112-233-445 95/)
    assert.deepEqual(await looks(db), ['person_card', 'person_card'])
  }))

test('a person of another insurer is not there, and neither is what is no id', () =>
  withDatabase(async db => {
    const id = await someone(db)
    for (const address of ['GET /clerk/people/:id', 'POST /clerk/people/:id/reveal']) {
      assert.equal((await ask(db, address, { id, actor: STRANGER })).status, 404)
      assert.equal((await ask(db, address, { id: newId() })).status, 404)
      assert.equal((await ask(db, address, { id: "1' or true" })).status, 404)
    }
    assert.deepEqual(await looks(db), [])
  }))
