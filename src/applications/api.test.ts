import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createdShape, decidedShape, listShape, oneShape, statusShape } from './api-answers.ts'
import { checklistAnswerSchema } from './checklist-request.ts'
import { ask, reasonsOf } from './test-support/a-call.ts'
import { aRequest } from './test-support/a-request.ts'
import { withDesk, type Desk } from './test-support/an-application.ts'
import { aJpeg, aPng } from './test-support/some-files.ts'

const APPLICATIONS = '/api/v1/applications'
const creating = (desk: Desk, seed = 1, changes = {}) =>
  ask(desk, `POST ${APPLICATIONS}`, { body: aRequest(seed, changes) })
const created = async (desk: Desk, seed = 1, changes = {}) =>
  createdShape.strict().parse((await creating(desk, seed, changes)).json)
const deciding = (desk: Desk, id: string, body: unknown, actor = desk.clerk) =>
  ask(desk, `POST ${APPLICATIONS}/${id}/decisions`, { actor, body })

test('the checklist answers in the shape that was promised (DOC-01)', () =>
  withDesk('2017-06-01', async desk => {
    const body = { category: 'citizen', birthDate: '1985-03-10', region: '77' }
    const { status, json } = await ask(desk, 'POST /api/v1/checklists', { body })
    assert.equal(status, 200)
    const list = checklistAnswerSchema.strict().parse(json)
    assert.equal(list.on, '2017-06-01')
    assert.deepEqual(
      list.documents.map(({ anyOf }) => anyOf),
      [['passport', 'temporary_identity_card'], ['snils']],
    )
    const unknown = await ask(desk, 'POST /api/v1/checklists', { body: { ...body, region: '00' } })
    assert.deepEqual([unknown.status, reasonsOf(unknown)], [422, ['checklist.region-not-known']])
  }))

test('an application is filed, reviewed and decided through the API up to the certificate and the policy (APP-01, APP-11, TMP-01)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId: id, number, state } = await created(desk)
    assert.equal(state, 'submitted')
    const decided = async (body: unknown) => {
      const { status, json } = await deciding(desk, id, body)
      assert.equal(status, 201, JSON.stringify(json))
      return decidedShape.strict().parse(json)
    }
    assert.equal((await decided({ decision: 'take', revision: 1 })).state, 'in_review')
    const { enp, certificate } = await decided({ decision: 'accept', revision: 2 })
    assert.match(certificate?.number ?? '', /^\d{9}$/)
    assert.equal(certificate?.validUntil, '2017-07-14')
    await decided({ decision: 'make_ready' })
    const { policy } = await decided({ decision: 'hand_over' })
    assert.deepEqual([policy?.form, policy?.number], ['paper', enp])
    const asked = await ask(desk, `POST ${APPLICATIONS}/status`, {
      body: { number, birthDate: '1985-05-03' },
    })
    const status = statusShape.strict().parse(asked.json)
    assert.deepEqual([status.state, status.policy?.number, status.events.length], ['handed_over', enp, 5])
    assert.ok(!JSON.stringify(asked.json).includes(desk.clerk.accountId!))
  }))

test('in 2026 accepting through the API answers the digital policy', () =>
  withDesk('2026-11-23', async desk => {
    const { applicationId: id } = await created(desk, 1, { form: 'digital' })
    await deciding(desk, id, { decision: 'take' })
    const { json } = await deciding(desk, id, { decision: 'accept' })
    const { policy, enp, state } = decidedShape.strict().parse(json)
    assert.deepEqual([state, policy?.form, policy?.number], ['issued', 'digital', enp])
  }))

test('a request repeated with its key is one application and the same answer; the answer kept holds no secret', () =>
  withDesk('2017-06-01', async desk => {
    const headers = { 'idempotency-key': 'one-and-the-same' }
    const filing = (body = aRequest()) => ask(desk, `POST ${APPLICATIONS}`, { body, headers })
    const sent = await Promise.all(Array.from({ length: 16 }, () => filing()))
    sent.push(await filing())
    for (const answer of sent) assert.deepEqual(answer, sent[0])
    const { secret } = createdShape.strict().parse(sent[0]!.json)
    const { rows } = await desk.owner.query<{ applications: number; kept: string }>(
      'select (select count(*)::int from application) as applications, (select body from idempotent_answer) as kept',
    )
    assert.equal(rows[0]?.applications, 1)
    assert.ok(secret.length === 43 && !rows[0].kept.includes(secret))
    const other = await filing(aRequest(2))
    assert.deepEqual([other.status, reasonsOf(other)], [422, ['request.idempotency-key-reused']])
    const keyless = await ask(desk, `POST ${APPLICATIONS}`, { body: aRequest(3), headers: {} })
    assert.deepEqual([keyless.status, reasonsOf(keyless)], [400, ['request.idempotency-key']])
  }))

test('a refused request keeps nothing, and its key may be used for the corrected one', () =>
  withDesk('2017-06-01', async desk => {
    const headers = { 'idempotency-key': 'try-again' }
    const wrong = await ask(desk, `POST ${APPLICATIONS}`, {
      headers,
      body: aRequest(1, { form: 'digital', snils: '1' }),
    })
    assert.equal(wrong.status, 422)
    assert.deepEqual(reasonsOf(wrong).toSorted(), [
      'applications.answer-wrong',
      'applications.form-not-offered',
    ])
    const { rows } = await desk.owner.query(
      'select 1 from application_draft union all select 1 from idempotent_answer',
    )
    assert.equal(rows.length, 0)
    assert.equal((await ask(desk, `POST ${APPLICATIONS}`, { headers, body: aRequest() })).status, 201)
  }))

test('the second of two decisions is told that the first was quicker, and another insurer that there is nothing', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId: id } = await created(desk)
    const [one, two] = await Promise.all([
      deciding(desk, id, { decision: 'take', revision: 1 }),
      deciding(desk, id, { decision: 'take', revision: 1 }, desk.colleague),
    ])
    assert.deepEqual(new Set([one.status, two.status]), new Set([201, 409]))
    const foreign = await deciding(desk, id, { decision: 'accept' }, desk.stranger)
    assert.deepEqual([foreign.status, reasonsOf(foreign)], [404, ['applications.not-found']])
    const mute = await deciding(desk, id, { decision: 'refuse', message: 'нет' })
    assert.deepEqual([mute.status, reasonsOf(mute)], [422, ['applications.reason-missing']])
  }))

test('a clerk lists and reads with content and files, a fund without them, another insurer nothing', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId: id, secret } = await created(desk)
    const body = {
      secret,
      documentCode: 'passport',
      name: 'п.jpg',
      contentBase64: aJpeg().toString('base64'),
    }
    assert.equal((await ask(desk, `POST ${APPLICATIONS}/${id}/files`, { body })).status, 201)
    const list = async (actor: Desk['clerk'], query = {}) =>
      listShape.strict().parse((await ask(desk, `GET ${APPLICATIONS}`, { actor, query })).json)
    assert.deepEqual((await list(desk.clerk, { state: 'submitted', page: '1' })).counts, {
      dueToday: 1,
      overdue: 0,
      new: 1,
      returned: 0,
      mine: 0,
    })
    assert.equal((await list(desk.stranger)).total, 0)
    assert.equal((await list(desk.fund, { overdue: 'true' })).total, 0)
    const read = (actor: Desk['clerk']) => ask(desk, `GET ${APPLICATIONS}/${id}`, { actor })
    const whole = oneShape.strict().parse((await read(desk.clerk)).json)
    assert.equal(whole.files?.[0]?.name, 'п.jpg')
    assert.equal((whole.content as { snils: string }).snils, aRequest()['snils'])
    const forFund = oneShape.strict().parse((await read(desk.fund)).json)
    assert.deepEqual([forFund.content, forFund.files], [undefined, undefined])
    assert.equal((await read(desk.stranger)).status, 404)
    assert.equal(
      (await ask(desk, `GET ${APPLICATIONS}`, { actor: desk.clerk, query: { text: 'Берёзкин' } })).status,
      400,
    )
  }))

test('reading an application of a person in the register is a look with its purpose', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId: id } = await created(desk)
    await deciding(desk, id, { decision: 'take' })
    await deciding(desk, id, { decision: 'accept' })
    await ask(desk, `GET ${APPLICATIONS}/${id}`, { actor: desk.clerk })
    await ask(desk, `GET ${APPLICATIONS}/${id}`, { actor: desk.fund })
    const { rows } = await desk.owner.query('select role, purpose from look order by role')
    assert.deepEqual(rows, [
      { role: 'clerk', purpose: 'application_review' },
      { role: 'fund', purpose: 'overdue_control' },
    ])
  }))

test('files are attached with the secret, as JSON or as a form, and by the clerks of the insurer', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId: id, number, secret } = await created(desk)
    const attach = (call: Parameters<typeof ask>[2]) => ask(desk, `POST ${APPLICATIONS}/${id}/files`, call)
    const png = { documentCode: 'passport', name: 'a.png', contentBase64: aPng().toString('base64') }
    const part = { field: 'file', name: 'b.jpg', bytes: aJpeg(), tooBig: false }
    const fields = { secret, documentCode: 'snils' }
    assert.equal((await attach({ body: { ...png, secret } })).status, 201)
    assert.equal((await attach({ body: fields, files: [part] })).status, 201)
    assert.equal((await attach({ body: png, actor: desk.clerk })).status, 201)
    const other = await created(desk, 2)
    for (const call of [
      { body: png },
      { body: { ...png, secret: other.secret } },
      { body: png, actor: desk.stranger },
      { body: png, actor: desk.fund },
    ])
      assert.deepEqual([(await attach(call)).status], [404])
    assert.equal((await attach({ body: fields, files: [{ ...part, tooBig: true }] })).status, 413)
    assert.equal((await attach({ body: fields, files: [part, part] })).status, 400)
    const page = { ...png, secret, contentBase64: Buffer.from('<html>').toString('base64') }
    assert.equal((await attach({ body: page })).status, 415)
    const asked = { number, birthDate: '1985-05-03', secret }
    const status = statusShape
      .strict()
      .parse((await ask(desk, `POST ${APPLICATIONS}/status`, { body: asked })).json)
    assert.deepEqual(
      status.files?.map(({ documentCode }) => documentCode),
      ['passport', 'snils', 'passport'],
    )
    const foreign = await ask(desk, `POST ${APPLICATIONS}/status`, {
      body: { ...asked, secret: other.secret },
    })
    assert.equal(foreign.json['files'], undefined)
  }))
