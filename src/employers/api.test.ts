import assert from 'node:assert/strict'
import test from 'node:test'
import { newId } from '#kernel/ids.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { runChunk } from './run/run-chunk.ts'
import { aCsv, aRow, INN } from './test-support/a-list.ts'

const PATH = '/api/v1/employer-batches'

async function ask(
  server: TestServer,
  token: string,
  method: string,
  path: string,
  body?: unknown,
  key = newId(),
) {
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
}

const runAll = async ({ installation }: TestServer) => {
  while ((await runChunk(installation, newId(), 100)) !== null);
}

test('a program sends a list, files it, reads its errors and undoes it (APP-08, J24)', () =>
  withServer('2017-06-01', async server => {
    const token = await server.token('clerk')
    const bytes = aCsv([aRow(1), aRow(2), aRow(3, { snils: '1' })])
    const body = { inn: INN, name: 'ООО «Пример»', contentBase64: bytes.toString('base64') }
    const key = newId()
    const sent = await ask(server, token, 'POST', PATH, body, key)
    assert.deepEqual([sent.status, sent.json['stage'], sent.json['rows']], [201, 'checking', 3])
    const again = await ask(server, token, 'POST', PATH, body, key)
    assert.equal(again.json['id'], sent.json['id'], 'a repeat sends no second list')
    const list = `${PATH}/${String(sent.json['id'])}`
    const early = await ask(server, token, 'POST', `${list}/start`)
    assert.equal(early.status, 409)
    await runAll(server)
    assert.equal((await ask(server, token, 'POST', `${list}/start`)).status, 201)
    await runAll(server)
    const filed = await ask(server, token, 'GET', list)
    assert.deepEqual(
      [
        filed.json['state'],
        filed.json['filed'],
        filed.json['faulty'],
        filed.json['done'],
        filed.json['total'],
      ],
      ['done', 2, 1, 2, 2],
    )
    const errors = await ask(server, token, 'GET', `${list}/errors`)
    assert.match(Buffer.from(String(errors.json['contentBase64']), 'base64').toString(), /Полянский/)
    assert.equal((await ask(server, token, 'POST', `${list}/undo`)).status, 201)
    await runAll(server)
    assert.equal((await ask(server, token, 'GET', list)).json['withdrawn'], 2)
    const stranger = await server.token('clerk', '77008')
    for (const [method, path] of [
      ['GET', list],
      ['GET', `${list}/errors`],
      ['POST', `${list}/cancel`],
    ] as const)
      assert.equal((await ask(server, stranger, method, path)).status, 404, path)
  }))

test('a list larger than ten mebibytes comes as a form with a file (J24)', () =>
  withServer('2017-06-01', async server => {
    const form = new FormData()
    form.set('inn', INN)
    form.set('name', 'ООО «Пример»')
    const bytes = aCsv([aRow(1, { address: `Москва ${'x'.repeat(400)}` })])
    const [titles = '', row = ''] = bytes.toString().split('\r\n')
    form.set(
      'file',
      new Blob([`${titles}\r\n${`${row}\r\n`.repeat(Math.ceil(11_000_000 / row.length))}`]),
      'list.csv',
    )
    const answer = await fetch(`${server.url}${PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await server.token('clerk')}`, 'idempotency-key': newId() },
      body: form,
    })
    assert.equal(answer.status, 201, await answer.text())
  }))
