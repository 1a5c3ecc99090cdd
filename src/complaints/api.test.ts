import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRecord } from '#people/test-support/a-record.ts'
import { withServer, type TestServer } from '#test/server.ts'

let keys = 0

async function call(server: TestServer, token: string, method: 'GET' | 'POST', path: string, body?: unknown) {
  keys += 1
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `complaints-${keys}`,
      authorization: `Bearer ${token}`,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
}

test('programs file a call from the spot, list it by its day, and end it with what the clinic did (OTH-01, RGT-01)', () =>
  withServer('2026-09-01', async server => {
    const { personId } = await aRecord(server, { passport: '100001' })
    const [clerk, stranger, fund, registrar] = await Promise.all([
      server.token('clerk'),
      server.token('clerk', '77008'),
      server.token('fund'),
      server.token('registrar'),
    ])
    const said = {
      personId,
      kind: 'refusal',
      channel: 'hotline',
      clinicCode: '770001',
      happenedOn: '2026-09-01',
      story: 'Отказали в приёме: полис старый.',
      serviceId: 'ultrasound-abdomen',
      referral: true,
    }
    const path = '/api/v1/complaints'
    assert.equal((await call(server, stranger, 'POST', path, said)).status, 422)
    assert.equal((await call(server, clerk, 'POST', path, { ...said, kind: 'late_policy' })).status, 422)
    assert.equal((await call(server, clerk, 'POST', path, { ...said, kind: 'nothing' })).status, 400)
    assert.equal((await call(server, registrar, 'POST', path, said)).status, 403)
    const filed = await call(server, clerk, 'POST', path, said)
    assert.equal(filed.status, 201, JSON.stringify(filed.json))
    assert.deepEqual([filed.json['owner'], filed.json['dueOn']], ['insurer:77012', '2026-09-01'])
    assert.match(String(filed.json['number']), /^О-77-\d{7}-\d$/)
    const one = `${path}/${String(filed.json['complaintId'])}`
    const listed = await call(server, fund, 'GET', `${path}?list=open`)
    assert.equal(listed.json['total'], 1)
    assert.ok(
      !JSON.stringify(listed.json).includes('Берёзкина') && !JSON.stringify(listed.json).includes(personId),
    )
    assert.equal((await call(server, stranger, 'GET', one)).status, 404)
    assert.equal((await call(server, registrar, 'GET', one)).status, 404)
    const asked = await call(server, clerk, 'GET', one)
    assert.ok((asked.json['moves'] as string[]).includes('record_call'))
    const moves = `${one}/moves`
    assert.equal((await call(server, fund, 'POST', moves, { move: 'take' })).status, 403)
    assert.equal((await call(server, clerk, 'POST', moves, { move: 'sign_act', findings: [] })).status, 409)
    const end = { move: 'record_call', words: 'Приняли.', outcome: 'clinic_took', revision: 1 }
    const ended = await call(server, clerk, 'POST', moves, end)
    assert.deepEqual(
      [ended.status, ended.json['state'], ended.json['outcome']],
      [201, 'closed', 'clinic_took'],
    )
    assert.equal((await call(server, clerk, 'POST', moves, end)).status, 409)
    assert.deepEqual(server.lines, [])
  }))
