import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withServer, type TestServer } from '#test/server.ts'
import { filedWithPicture } from '../clerk/test-support/at-the-desk.ts'
import { showComplaintNumber } from './late-complaint.ts'

let keys = 0

async function post(server: TestServer, path: string, body: unknown, token?: string) {
  keys += 1
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `late-complaint-${keys}`,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
}

test('a program files a complaint by number and birth date, once, and the fund’s program answers it (TMP-11, RGT-10)', () =>
  withServer('2017-06-01', async server => {
    const { applicationId, number, birthDate } = await filedWithPicture(server, 5)
    const path = '/api/v1/applications/late-complaint'
    const said = { number, birthDate: birthDate.toString() }
    assert.equal((await post(server, path, said)).status, 409)
    server.moveTo('2017-06-05')
    assert.equal((await post(server, path, { ...said, birthDate: '1900-01-01' })).status, 404)
    const [first, second] = [await post(server, path, said), await post(server, path, said)]
    assert.equal(first.status, 201)
    assert.deepEqual(second.json, first.json)
    assert.equal(first.json['number'], showComplaintNumber(number))
    assert.equal(first.json['answerDueOn'], '2017-07-05')
    const fund = await server.token('fund')
    const list = async (which: string) => {
      const answer = await fetch(`${server.url}/api/v1/fund/complaints?list=${which}`, {
        headers: { authorization: `Bearer ${fund}` },
      })
      return (await answer.json()) as { total: number }
    }
    assert.equal((await list('new')).total, 1)
    const answering = `/api/v1/fund/complaints/${applicationId}/answer`
    assert.equal((await post(server, answering, { answer: 'Да.' }, await server.token('clerk'))).status, 403)
    assert.equal((await post(server, answering, { answer: '' }, fund)).status, 422)
    const answered = await post(server, answering, { answer: 'Полис будет завтра.' }, fund)
    assert.equal(answered.status, 201)
    assert.equal(answered.json['state'], 'answered')
    assert.equal((await post(server, answering, { answer: 'Ещё раз.' }, fund)).status, 409)
    assert.deepEqual([(await list('new')).total, (await list('answered')).total], [0, 1])
    assert.deepEqual(server.lines, [])
  }))
