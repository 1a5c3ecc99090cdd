import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { accept } from '../accept.ts'
import { makeReady } from '../hand-over.ts'
import { take } from '../take.ts'
import { filedWithPicture } from '../clerk/test-support/at-the-desk.ts'
import { value } from '../test-support/an-application.ts'

const ORDERS = '/api/v1/production/orders'
const BATCHES = '/api/v1/production/batches'

interface Answer {
  status: number
  json: {
    orders?: { applicationId: string; state: string; blankNumber: string | null; workingDaysLate: number }[]
    batchId?: string
    state?: string
    reasons?: { code: string }[]
    [fact: string]: unknown
  }
}

/** A program of an insurer that asks by its token. */
async function programOf(server: TestServer, insurer?: string) {
  const token = await server.token('clerk', insurer)
  return async (method: 'GET' | 'POST', url: string, body?: unknown, key = newId()): Promise<Answer> => {
    const answer = await server.app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'POST' && { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
    return { status: answer.statusCode, json: answer.json<Answer['json']>() }
  }
}

/** An application of insurer 77012 that was accepted. */
async function accepted(server: TestServer, seed: number): Promise<{ applicationId: string; enp: string }> {
  const { installation } = server
  const { applicationId } = await filedWithPicture(server, seed)
  return installation.database.transact(SYSTEM, async tx => {
    value(await take(tx, installation, { applicationId }, SYSTEM))
    const { enp } = value(await accept(tx, installation, { applicationId, who: 'new' }, SYSTEM))
    return { applicationId, enp }
  })
}

test('a program puts orders into a batch, records the delivery and writes off a spoilt blank; each answer comes once (POL-03)', () =>
  withServer('2017-06-01', async server => {
    const one = await accepted(server, 1)
    const two = await accepted(server, 2)
    const ask = await programOf(server)
    const states = async (state: string) =>
      ((await ask('GET', `${ORDERS}?state=${state}`)).json.orders ?? []).map(order => order.applicationId)
    assert.deepEqual((await states('ordered')).toSorted(), [one.applicationId, two.applicationId].toSorted())
    const key = newId()
    const batch = await ask('POST', BATCHES, { form: 'paper' }, key)
    assert.deepEqual([batch.status, batch.json.state, batch.json['orders']], [201, 'sent', 2])
    assert.deepEqual((await ask('POST', BATCHES, { form: 'paper' }, key)).json, batch.json)
    const delivery = `${BATCHES}/${batch.json.batchId}/delivery`
    const blanks = [{ enp: one.enp, blank: '40000000001' }]
    const came = await ask('POST', delivery, { blanks, finish: true })
    assert.deepEqual([came.status, came.json], [201, { delivered: 1, writtenOff: 0, orderedAgain: 1 }])
    assert.deepEqual(await states('delivered'), [one.applicationId])
    assert.deepEqual(await states('ordered'), [two.applicationId])
    const off = await ask('POST', `${ORDERS}/${one.applicationId}/write-off`, {})
    assert.deepEqual([off.status, off.json.state], [201, 'ordered'])
    const again = await ask('POST', `${ORDERS}/${one.applicationId}/write-off`, {})
    assert.equal(again.status, 409)
    const looks = await server.owner.query<{ n: number }>(
      `select count(*)::int as n from look where purpose = 'production' and person_id = (select person_id from application where application_id = $1)`,
      [one.applicationId],
    )
    assert.ok((looks.rows[0]?.n ?? 0) > 0)
  }))

test('a program is refused an empty batch, a blank that is none, and the orders of another insurer', () =>
  withServer('2017-06-01', async server => {
    const { applicationId, enp } = await accepted(server, 1)
    const ask = await programOf(server)
    const stranger = await programOf(server, '77008')
    assert.deepEqual((await stranger('GET', ORDERS)).json, { orders: [] })
    assert.equal((await stranger('POST', `${ORDERS}/${applicationId}/write-off`, {})).status, 404)
    assert.equal((await stranger('POST', BATCHES, { form: 'paper' })).status, 422)
    const { batchId } = (await ask('POST', BATCHES, { form: 'paper' })).json
    const deliver = (blanks: unknown, as = ask) => as('POST', `${BATCHES}/${batchId}/delivery`, { blanks })
    assert.equal((await deliver([])).status, 400)
    assert.equal((await deliver([{ enp, blank: '4' }])).status, 400)
    assert.equal((await deliver([{ enp: '7700000000000000', blank: '40000000001' }])).status, 422)
    assert.equal((await deliver([{ enp, blank: '40000000001' }], stranger)).status, 404)
    assert.equal(
      (await ask('POST', `${BATCHES}/${newId()}/delivery`, { blanks: [{ enp, blank: '40000000001' }] }))
        .status,
      404,
    )
  }))

test('a policy spoilt at the office is ordered again once, also by ten at a time, and its blank is never used again (POL-03, TMP-07)', () =>
  withServer('2017-06-01', async server => {
    const { applicationId, enp } = await accepted(server, 1)
    const ask = await programOf(server)
    const { batchId } = (await ask('POST', BATCHES, { form: 'paper' })).json
    const blank = '40000000001'
    await ask('POST', `${BATCHES}/${batchId}/delivery`, { blanks: [{ enp, blank }], finish: true })
    const { installation } = server
    const ready = () =>
      installation.database.attempt(SYSTEM, tx => makeReady(tx, installation, { applicationId }, SYSTEM))
    value(await ready())
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => ask('POST', `${ORDERS}/${applicationId}/write-off`, {})),
    )
    assert.deepEqual(
      tries.map(({ status }) => status).toSorted((a, b) => a - b),
      [201, ...Array.from({ length: 9 }, () => 409)],
    )
    const row = await server.owner.query(
      `select a.state, o.state as "order", o.blank_number, (select count(*)::int from notice n where n.reason = 'policy_remade') as told
       from application a join production_order o using (application_id) where application_id = $1`,
      [applicationId],
    )
    assert.deepEqual(row.rows, [{ state: 'accepted', order: 'ordered', blank_number: null, told: 1 }])
    const next = (await ask('POST', BATCHES, { form: 'paper' })).json.batchId
    const reused = await ask('POST', `${BATCHES}/${next}/delivery`, { blanks: [{ enp, blank }] })
    assert.equal(reused.status, 422)
    const fresh = { blanks: [{ enp, blank: '40000000002' }] }
    assert.equal((await ask('POST', `${BATCHES}/${next}/delivery`, fresh)).status, 201)
    value(await ready())
  }))
