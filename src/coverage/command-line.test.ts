import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepWordings } from '#law/store.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { coverageCommands } from './command-line.ts'

interface Said {
  code: number
  out: string
  error: string
}

/** What a command says of a terminal's arguments. */
async function run({ installation }: TestServer, name: 'free' | 'replay', ...args: string[]): Promise<Said> {
  const said = { out: '', error: '' }
  const terminal = {
    out: (text: string) => void (said.out += text),
    error: (text: string) => void (said.error += `${text}\n`),
    env: {},
  }
  const open = () => Promise.resolve({ ...installation, close: () => Promise.resolve() })
  const code = (await coverageCommands(open)[name]?.run(args, terminal)) ?? -1
  return { code, ...said }
}

test('polis free answers in plain words of either language, for a day and a region (COV-12, COV-13)', () =>
  withServer('2026-11-23', async server => {
    const free = await run(server, 'free', 'вырвать', 'зуб', '--region', '75', '--insured', '77')
    assert.equal(free.code, 0)
    const answer = JSON.parse(free.out) as { answer: string; paidBy: string; on: string }
    assert.deepEqual([answer.answer, answer.paidBy, answer.on], ['free', 'chi', '2026-11-23'])
    const paid = await run(server, 'free', 'whiten my teeth', '--lang', 'en', '--on', '2017-05-29')
    assert.equal(paid.code, 1)
    assert.match(paid.out, /"on": "2017-05-29"/)
    const wish = await run(server, 'free', '--service', 'ultrasound', '--prescribed', 'no')
    assert.equal(wish.code, 1)
  }))

test('polis free without a question, or with one that cannot be read, says how it is asked', () =>
  withServer('2026-11-23', async server => {
    for (const args of [[], ['зуб', '--on', '29.05.2017'], ['зуб', '--referral', 'maybe'], ['--nothing']]) {
      const said = await run(server, 'free', ...args)
      assert.deepEqual([said.code, said.out], [2, ''], args.join(' '))
      assert.match(said.error, /polis free/)
    }
    const region = await run(server, 'free', 'зуб', '--region', '00')
    assert.equal(region.code, 1)
    assert.match(region.error, /Такого региона нет/)
  }))

test('polis replay gives a kept answer again, and says where there is none', () =>
  withServer('2026-11-23', async server => {
    const { database, law } = server.installation
    await database.transact(SYSTEM, tx => keepWordings(tx, [...law.files, law.edition]))
    const { answerId } = JSON.parse((await run(server, 'free', 'узи')).out) as { answerId: string }
    const again = await run(server, 'replay', answerId)
    assert.equal(again.code, 0)
    assert.match(again.out, /"same": true/)
    assert.equal((await run(server, 'replay', '01890000-0000-7000-8000-000000000000')).code, 1)
    assert.equal((await run(server, 'replay')).code, 2)
    assert.equal((await run(server, 'replay', 'nonsense')).code, 1)
  }))
