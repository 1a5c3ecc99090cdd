import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ask } from './test-support/a-call.ts'
import { aRequest } from './test-support/a-request.ts'
import { anApplication, withDesk, type Desk } from './test-support/an-application.ts'
import { aPng } from './test-support/some-files.ts'

const SEED = { seed: 20261123 }

/** Values that break careless code: other types, huge and empty texts, NUL, halves of characters, days that are none. */
const nasty = fc.oneof(
  fc.anything({ maxDepth: 1 }).map(thing => (typeof thing === 'bigint' ? Number(thing) : thing)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '0000-01-01',
    '2017-02-30',
    '9999-12-31',
    '-1',
    '00',
    '77',
    '99999999999999999999',
    -1,
    1e308,
    2 ** 53,
    {},
    [],
    [null],
    '{"__proto__":1}',
    'я'.repeat(5000),
    "'; drop table application; --",
  ),
)

/** A true body with one to four of its values, at any depth, made nasty or taken away. */
const spoiled = (body: Record<string, unknown>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsOf(body)), fc.option(nasty, { nil: undefined })), {
      minLength: 1,
      maxLength: 4,
    })
    .map(changes => {
      const copy = structuredClone(body)
      for (const [path, value] of changes) put(copy, path, value)
      return copy
    })

function pathsOf(value: unknown, before: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [before]
  const below = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...before, key]))
  return before.length ? [before, ...below] : [...below, ['unexpected']]
}

function put(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [key = '', ...rest] = path
  const inner = target[key]
  if (!rest.length) target[key] = value
  else if (typeof inner === 'object' && inner !== null) put(inner as Record<string, unknown>, rest, value)
}

/** What a client gets is an answer or a refusal with reasons, never an error; a refusal leaves nothing behind. */
async function answers(desk: Desk, address: string, call: Parameters<typeof ask>[2]): Promise<void> {
  const before = await rows(desk)
  const { status, json } = await ask(desk, address, call)
  assert.ok(status < 500, JSON.stringify(json))
  if (status < 400) return
  assert.ok(Array.isArray(json['reasons']) && json['reasons'].length > 0)
  assert.deepEqual(await rows(desk), before)
}

async function rows(desk: Desk): Promise<unknown> {
  const tables = [
    'application',
    'application_draft',
    'application_file',
    'application_event',
    'open_application_claim',
    'idempotent_answer',
    'decision',
    'person',
  ]
  const counted = await desk.owner.query(
    `select ${tables.map(table => `(select count(*) from ${table}) as ${table}`).join(', ')}`,
  )
  return counted.rows[0]
}

test('400 malformed applications are refused with reasons, never an error, and nothing is half-saved', () =>
  withDesk('2017-06-01', async desk => {
    const whole = aRequest(1, {
      statusDocuments: [
        { type: 'residence_permit', series: '82', number: '1234567', issuedOn: '2015-01-01' },
      ],
      statusUntil: '2019-01-01',
      representative: {
        name: { surname: 'Ручьёва', givenName: 'Анна' },
        relation: 'other',
        document: { type: 'passport', series: '45 10', number: '654321' },
        powerOfAttorney: '№ 5',
      },
    })
    const filing = (body: unknown) => answers(desk, 'POST /api/v1/applications', { body })
    await fc.assert(fc.asyncProperty(spoiled(whole), filing), { ...SEED, numRuns: 400 })
  }))

test('bodies that are no objects at all are refused by every route that takes one', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId: id } = await anApplication(desk)
    const paths = [
      'checklists',
      'applications',
      'applications/status',
      `applications/${id}/files`,
      `applications/${id}/decisions`,
    ]
    const sending = (path: string, body: unknown) =>
      answers(desk, `POST /api/v1/${path}`, { body, actor: desk.clerk })
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), nasty, sending), { ...SEED, numRuns: 200 })
  }))

test('malformed questions, files, decisions, addresses and queries are refused with reasons', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId: id, number } = await anApplication(desk)
    const { clerk: actor } = desk
    const file = { documentCode: 'passport', name: 'a.png', contentBase64: aPng().toString('base64') }
    const trials: [string, Record<string, unknown>][] = [
      [
        'POST /api/v1/checklists',
        {
          category: 'citizen',
          birthDate: '1985-03-10',
          region: '77',
          on: '2017-06-01',
          representative: true,
        },
      ],
      ['POST /api/v1/applications/status', { number, birthDate: '1985-05-03', secret: 'x'.repeat(43) }],
      [`POST /api/v1/applications/${id}/files`, file],
      [
        `POST /api/v1/applications/${id}/decisions`,
        { decision: 'return', reasonCode: 'other', message: 'Приложите снимок паспорта.' },
      ],
      [`POST /api/v1/applications/${id}/decisions`, { decision: 'accept', revision: 1, person: { id } }],
    ]
    for (const [address, body] of trials) {
      const sending = (sent: unknown) => answers(desk, address, { body: sent, actor })
      await fc.assert(fc.asyncProperty(spoiled(body), sending), { ...SEED, numRuns: 80 })
    }
    const listing = (query: Record<string, string>) =>
      answers(desk, 'GET /api/v1/applications', { query, actor })
    const query = fc.dictionary(
      fc.constantFrom('state', 'overdue', 'mine', 'insurer', 'order', 'page', 'x'),
      fc.string({ maxLength: 8 }),
    )
    await fc.assert(fc.asyncProperty(query, listing), { ...SEED, numRuns: 80 })
    for (const wrong of ['1', 'x'.repeat(36), `${id}x`, "'--", '%00'])
      await answers(desk, 'GET /api/v1/applications/any', { actor, params: { id: wrong } })
  }))

/** Values that a form may truly bring and that are easy to stumble over: quotes, marks, halves of characters, other scripts. */
const oddText = fc
  .array(
    fc.constantFrom(
      'а',
      'Ё',
      "'",
      '"',
      '\\',
      '%',
      '${x}',
      '\u2028',
      '\ud800',
      '😀',
      'e\u0301',
      '🏳️‍🌈',
      ' ',
      '<b>',
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''))
const oddName = fc
  .array(fc.constantFrom('а', 'Ё', "'", '’', '-', ' ', '(', ')', 'ß', 'ı', '王', 'é', '.'), { maxLength: 12 })
  .map(parts => parts.join(''))

test('an application of odd but possible words goes all the way, and is decided without an error', () =>
  withDesk('2017-06-01', async desk => {
    let seed = 200
    let accepted = 0
    const living = async ({ identity, ...odd }: { identity: object; address: { text: string } }) => {
      seed += 1
      const whole = aRequest(seed)
      const body = { ...whole, ...odd, identity: { ...(whole['identity'] as object), ...identity } }
      const filed = await ask(desk, 'POST /api/v1/applications', { body })
      assert.ok(filed.status < 500)
      if (filed.status >= 400) return
      const address = `POST /api/v1/applications/${String(filed.json['applicationId'])}/decisions`
      for (const decision of [{ decision: 'take' }, { decision: 'accept', person: 'new' }]) {
        const decided = await ask(desk, address, { body: decision, actor: desk.clerk })
        assert.equal(decided.status, 201, JSON.stringify(decided.json))
      }
      accepted += 1
    }
    const odd = fc.record({
      identity: fc.record({ birthPlace: oddText, patronymic: oddName, surname: oddName }),
      address: fc.record({ text: oddText, region: fc.constantFrom('77', '50', '75') }),
      working: fc.boolean(),
      statusDocuments: fc.array(
        fc.record({ type: fc.constant('employment_contract'), number: oddText, issuedBy: oddText }),
        { maxLength: 2 },
      ),
    })
    await fc.assert(fc.asyncProperty(odd, living), { ...SEED, numRuns: 60 })
    assert.ok(accepted >= 40, `only ${accepted} went all the way`)
  }))

test('answers that are well formed but wrong are refused by rule, each time with every reason', () =>
  withDesk('2017-06-01', async desk => {
    const whole = aRequest()
    const wrong: Record<string, unknown> = {
      category: 'military',
      snils: '11223344596',
      phone: '12',
      email: 'нет',
      insurerCode: '50005',
      form: 'universal_card',
      document: { type: 'passport', number: '1' },
      address: { text: '', region: '00' },
      identity: { ...(whole['identity'] as object), surname: '!', givenName: '' },
    }
    const fields = fc.uniqueArray(fc.constantFrom(...Object.keys(wrong)), { minLength: 1 })
    const filing = async (chosen: string[]) => {
      const body = { ...whole, ...Object.fromEntries(chosen.map(field => [field, wrong[field]])) }
      const { status, json } = await ask(desk, 'POST /api/v1/applications', { body })
      assert.equal(status, 422)
      const named = new Set((json['reasons'] as { field: string }[]).map(({ field }) => field))
      const asked = new Set(chosen.flatMap(field => NAMED[field] ?? [field]))
      assert.deepEqual([...asked.difference(named)], [])
    }
    await fc.assert(fc.asyncProperty(fields, filing), { ...SEED, numRuns: 150 })
    assert.equal((await desk.owner.query('select 1 from application_draft')).rows.length, 0)
  }))

/** How a refusal names the part of a body, where it is not by the part itself. */
const NAMED: Record<string, string[]> = {
  insurerCode: ['insurer'],
  document: ['documentNumber'],
  address: ['address', 'addressRegion'],
  identity: ['surname'],
}
