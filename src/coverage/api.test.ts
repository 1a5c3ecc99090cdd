import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLawFiles } from '#law/law-file.ts'
import { readLaw } from '#law/load.ts'
import { keepWordings } from '#law/store.ts'
import { ANONYMOUS, SYSTEM } from '#platform/actor.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { HOME } from '../installation.ts'
import { askCoverage } from './ask.ts'
import { replayAnswer } from './kept-answer.ts'

const TODAY = '2026-11-23'

interface Answered {
  answerId: string
  answer: string
  paidBy: string | null
  because: { says: string; act?: string; at?: string }[]
  conditions: { code: string }[]
  waitingLimit?: { amount: number; unit: string; lastOn: string | null }
  insteadOf?: { id: string }
  service: { id: string } | null
  say: string
  matches: { service: string }[]
  reasons?: { code: string; field?: string }[]
}

async function ask(
  server: TestServer,
  payload: object,
  language = 'ru',
): Promise<{ status: number; json: Answered }> {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/coverage-questions',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    payload,
  })
  return { status: answer.statusCode, json: answer.json<Answered>() }
}

/** Keeps the law in the database, as a start of Polis does. */
const keepLaw = ({ database, law }: TestServer['installation']): Promise<void> =>
  database.transact(SYSTEM, tx => keepWordings(tx, [...law.files, law.edition]))

test('a question in plain words is answered with who pays, why, how long to wait and what to say (COV-04, COV-12)', () =>
  withServer(TODAY, async server => {
    const { status, json } = await ask(server, { text: 'вырвать зуб', region: '77', insuredRegion: '77' })
    assert.equal(status, 200)
    assert.deepEqual([json.service?.id, json.answer, json.paidBy], ['tooth-extraction', 'free', 'chi'])
    assert.ok(json.because.every(({ says }) => says.length > 0))
    assert.match(json.waitingLimit?.lastOn ?? '', /^2026-12-\d\d$/)
    assert.match(json.say, /письменном виде/)
    assert.equal(json.matches[0]?.service, 'tooth-extraction')
    const english = await ask(server, { text: 'whiten my teeth', region: '77' }, 'en')
    assert.deepEqual(
      [english.json.answer, english.json.paidBy, english.json.insteadOf?.id],
      ['not_covered', 'person', 'teeth-cleaning'],
    )
  }))

test('a question that asks nothing, of no region or no service, is refused with every reason', () =>
  withServer(TODAY, async server => {
    const empty = await ask(server, { region: '00', insuredRegion: '99', text: ' ' })
    assert.equal(empty.status, 422)
    const unknown = await ask(server, { region: '77', service: 'no-such-thing', birthDate: '2027-01-01' })
    assert.equal(unknown.status, 422)
    assert.equal((await ask(server, { region: '77', txt: 'зуб' })).status, 400)
    assert.equal((await ask(server, { region: '77', text: 'x'.repeat(601) })).status, 400)
    const odd = await ask(server, { region: '77', text: '\u0000 \uD800 ￿' })
    assert.ok([200, 400, 422].includes(odd.status))
  }))

test('an answer is given again from its own law after the law files have changed (COV-01)', () =>
  withServer(TODAY, async ({ installation }) => {
    await keepLaw(installation)
    const question = { text: 'вырвать зуб', region: '77', on: installation.clock.today() }
    const kept = await installation.database.attempt(ANONYMOUS, tx =>
      askCoverage(tx, installation, question, ANONYMOUS),
    )
    assert.ok(kept.ok)
    const files = (await readLawFiles(`${HOME}/law`)).map(file =>
      file.path === 'programmes/services/teeth.yaml'
        ? {
            ...file,
            sha256: 'f'.repeat(64),
            text: file.text.replaceAll('by: chi', 'by: person').replaceAll(/needs: \[[^\]]*\]/g, ''),
          }
        : file,
    )
    const changed = readLaw(files)
    const other = { ...installation, law: changed }
    await installation.database.transact(SYSTEM, tx => keepWordings(tx, [...changed.files, changed.edition]))
    const after = await installation.database.attempt(ANONYMOUS, tx =>
      askCoverage(tx, other, question, ANONYMOUS),
    )
    assert.ok(after.ok)
    assert.equal(after.value.answer.answer, 'not_covered')
    for (const { decisionId, answer } of [kept.value, after.value]) {
      const again = await installation.database.attempt(ANONYMOUS, tx =>
        replayAnswer(tx, decisionId, ANONYMOUS),
      )
      assert.ok(again.ok)
      assert.equal(again.value.same, true)
      assert.deepEqual(again.value.again.because, answer.because)
    }
  }))

test('the replay of an answer is asked for by its id, and of none is 404', () =>
  withServer(TODAY, async server => {
    await keepLaw(server.installation)
    const { json } = await ask(server, { text: 'узи по назначению', region: '77' })
    const get = async (id: string) => {
      const answer = await server.app.inject({ url: `/api/v1/coverage-questions/${id}/replay` })
      return { status: answer.statusCode, json: answer.json<{ same?: boolean }>() }
    }
    const found = await get(json.answerId)
    assert.deepEqual([found.status, found.json.same], [200, true])
    assert.equal((await get('01890000-0000-7000-8000-000000000000')).status, 404)
  }))

test('an answer keeps neither the words of the question nor a birth date', () =>
  withServer(TODAY, async server => {
    await ask(server, { text: 'узи для Пелагеи Кузьминичны', region: '77', birthDate: '1951-02-03' })
    const { rows } = await server.owner.query<{ facts: string }>(
      `select facts::text as facts from decision where subject = 'coverage_question'`,
    )
    assert.equal(rows.length, 1)
    assert.doesNotMatch(rows[0]!.facts, /Пелаге|1951/)
  }))
