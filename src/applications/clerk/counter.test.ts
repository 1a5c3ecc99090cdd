import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { someAnswers, withDesk, type Desk } from '../test-support/an-application.ts'
import { aBarcode, aKnownPerson } from './test-support/at-counter.ts'
import { at, looksIn } from './test-support/desk-call.ts'

const count = async ({ owner }: Desk, table: string): Promise<number> =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1

/** The fields of a page as a browser sends them back. */
function fieldsIn(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter(tag => !tag.includes('checkbox') && !tag.includes('radio'))
  const read = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const selects = [...html.matchAll(/<select[^>]*name="(\w+)"[^>]*>(.*?)<\/select>/gs)]
  return Object.fromEntries([
    ...inputs.map(tag => [read(tag, 'name'), read(tag, 'value')] as const),
    ...selects.map(([, name = '', options = '']) => {
      const chosen =
        /<option[^>]*selected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? ''
      return [name, read(chosen, 'value')] as const
    }),
  ])
}

test('an application at the counter is filed, taken and accepted in one, and goes on to printing (K07)', () =>
  withDesk('2017-06-01', async desk => {
    const fields = { ...someAnswers(1), draft: newId() }
    const filed = await at(desk, desk.clerk, 'POST /clerk/new', fields)
    assert.match(filed.to, /^\/clerk\/applications\/[\w-]+\/issue$/)
    const { rows } = await desk.owner.query('select state, channel, taken_by from application')
    assert.deepEqual(rows, [{ state: 'accepted', channel: 'office', taken_by: desk.clerk.accountId }])
    assert.match((await at(desk, desk.clerk, `GET ${filed.to}`)).html, /Печать свидетельства/)
    const again = await at(desk, desk.clerk, 'POST /clerk/new', fields)
    assert.equal(again.to, filed.to)
    assert.equal(await count(desk, 'application'), 1)
  }))

test('what is refused at the counter is kept as it was typed, and nothing of it is saved (K07)', () =>
  withDesk('2017-06-01', async desk => {
    const typed = someAnswers(1, {
      birthDate: '31.02.1985',
      snils: '112-233-445 96',
      consent: '',
      address: '',
    })
    const refused = await at(desk, desk.clerk, 'POST /clerk/new', { ...typed, draft: newId() })
    assert.equal(refused.status, 422)
    for (const field of ['birthDate', 'snils', 'consent', 'address'])
      assert.ok(refused.html.includes(`href="#${field}"`) && refused.html.includes(`id="${field}"`), field)
    const kept = fieldsIn(refused.html)
    for (const field of ['surname', 'birthDate', 'snils', 'documentNumber', 'form'] as const)
      assert.equal(kept[field], typed[field], field)
    for (const table of ['application', 'application_draft', 'person', 'look'])
      assert.equal(await count(desk, table), 0, table)
  }))

test('the desk files to its own insurer and region, whatever the form was made to say', () =>
  withDesk('2017-06-01', async desk => {
    await at(desk, desk.clerk, 'POST /clerk/new', {
      ...someAnswers(1, { insurer: '77008', region: '50' }),
      draft: newId(),
    })
    const { rows } = await desk.owner.query('select insurer_code, region_code from application')
    assert.deepEqual(rows, [{ insurer_code: '77012', region_code: '77' }])
  }))

test('a scanned policy of somebody in the register fills the page; what was typed stays (J19)', () =>
  withDesk('2017-06-01', async desk => {
    const { personId, enp } = await aKnownPerson(desk, 3)
    const page = await at(desk, desk.clerk, 'GET /clerk/new')
    const scanned = await at(desk, desk.clerk, 'POST /clerk/new', {
      ...fieldsIn(page.html),
      scan: enp,
      phone: '900 000-00-00',
    })
    assert.match(scanned.html, /Заполнено из регистра/)
    const fields = fieldsIn(scanned.html)
    assert.deepEqual(
      [fields['surname'], fields['documentNumber'], fields['phone'], fields['scan']],
      ['Полянский', '100003', '900 000-00-00', ''],
    )
    const filed = await at(desk, desk.clerk, 'POST /clerk/new', { ...fields, consent: 'yes' })
    assert.match(filed.to, /issue$/)
    assert.equal(await count(desk, 'person'), 1)
    const looks = await looksIn(desk)
    assert.deepEqual(
      looks.map(look => [look.purpose, look.person_id]),
      [['counter_application', personId]],
    )
    const issue = await at(desk, desk.clerk, `GET ${filed.to}`)
    assert.ok(issue.html.replaceAll(' ', '').includes(enp), 'the number stays the same')
  }))

test('somebody else typed over a scanned person is not taken for them', () =>
  withDesk('2017-06-01', async desk => {
    const { enp } = await aKnownPerson(desk, 3)
    const page = await at(desk, desk.clerk, 'GET /clerk/new')
    const scanned = await at(desk, desk.clerk, 'POST /clerk/new', { ...fieldsIn(page.html), scan: enp })
    const filed = await at(desk, desk.clerk, 'POST /clerk/new', {
      ...fieldsIn(scanned.html),
      ...someAnswers(12),
    })
    assert.match(filed.to, /issue$/)
    assert.equal(await count(desk, 'person'), 2)
  }))

test('the barcode of an unknown policy fills the names; a bad or empty scan is explained (J19)', () =>
  withDesk('2017-06-01', async desk => {
    const fields = { surname: '', draft: newId() }
    const scanned = await at(desk, desk.clerk, 'POST /clerk/new', { ...fields, scan: aBarcode(5) })
    assert.match(scanned.html, /Заполнено со штрихкода/)
    const filled = fieldsIn(scanned.html)
    assert.deepEqual([filled['surname'], filled['sex'], filled['birthDate']], ['Дубравин', 'm', '28.09.1985'])
    for (const [scan, says] of [
      ['7756020012345678', /контрольн/i],
      ['Иванов Иван', /Здесь ищут по номеру/],
      ['123456789', /никого нет/],
    ] as const) {
      const refused = await at(desk, desk.clerk, 'POST /clerk/new', { ...fields, scan, surname: 'Облаков' })
      assert.equal(refused.status, 422)
      assert.match(refused.html, says)
      assert.equal(fieldsIn(refused.html)['surname'], 'Облаков')
    }
    const empty = await at(desk, desk.clerk, 'POST /clerk/new', { ...fields, find: 'yes' })
    assert.match(empty.html, /Номер не введён/)
  }))

test('a likely duplicate at the counter is compared on the same page, and the choice is kept (K06, K07)', () =>
  withDesk('2017-06-01', async desk => {
    const { personId } = await aKnownPerson(desk, 1)
    const typed = { ...someAnswers(1, { snils: '' }), documentNumber: '777777', draft: newId() }
    const asked = await at(desk, desk.clerk, 'POST /clerk/new', { ...typed, snils: '112-233-445 95' })
    assert.equal(asked.status, 422)
    assert.match(asked.html, new RegExp(`value="${personId}"`))
    assert.equal(await count(desk, 'application'), 0)
    assert.deepEqual(
      (await looksIn(desk)).map(({ purpose }) => purpose),
      ['duplicate_check'],
    )
    const filed = await at(desk, desk.clerk, 'POST /clerk/new', {
      ...typed,
      snils: '112-233-445 95',
      who: personId,
    })
    assert.match(filed.to, /issue$/)
    assert.equal(await count(desk, 'person'), 1)
  }))
