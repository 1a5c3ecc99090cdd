import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { comparisonShape, officesShape, ratingShape } from './choosing-shapes.ts'
import { insurerShape } from './shapes.ts'

async function ask<S extends z.ZodType>(server: TestServer, path: string, shape: S): Promise<z.infer<S>> {
  const response = await fetch(`${server.url}/api/v1/insurers/${path}`)
  assert.equal(response.status, 200, path)
  return shape.parse(await response.json())
}

async function refusal(server: TestServer, path: string): Promise<[number, string[]]> {
  const response = await fetch(`${server.url}/api/v1/insurers/${path}`)
  const problem = (await response.json()) as { reasons: { code: string }[] }
  return [response.status, problem.reasons.map(({ code }) => code)]
}

test('the API tells what is known of an insurer on the day asked about, the licence not made up (SMO-05)', () =>
  withServer('2017-05-29', async server => {
    const asked = await ask(server, '77012?on=2022-04-28', insurerShape)
    assert.deepEqual(
      [asked.standing.state, asked.standing.on, asked.licence.number],
      ['in_register', '2022-04-28', null],
    )
    assert.equal((await ask(server, '77012', insurerShape)).standing.state, 'named')
    assert.deepEqual(await refusal(server, '77012?on=31.02.2017'), [422, ['insurers.unreadable-day']])
    assert.deepEqual(await refusal(server, '99999'), [404, ['insurers.unknown-insurer']])
  }))

test('the API lists the offices of an insurer nearest first with hours, phone and what they give out on the day (SMO-08)', () =>
  withServer('2017-05-29', async server => {
    const { offices, from } = await ask(server, '77012/offices?near=55.7290,%2037.5880', officesShape)
    assert.deepEqual(from, { latitude: 55.729, longitude: 37.588, town: null })
    assert.deepEqual([offices[0]?.km, offices[0]?.demonstration], [0, true])
    assert.deepEqual(offices[0]?.issues, ['paper', 'certificate'])
    const plastic = await ask(server, '77012/offices?service=plastic', officesShape)
    assert.equal(plastic.offices.length, 1)
    assert.equal(
      (await ask(server, '77012/offices?service=plastic&on=2017-03-01', officesShape)).offices.length,
      0,
    )
    assert.deepEqual(await refusal(server, '77012/offices?near=%D0%9D%D0%B8%D0%B3%D0%B4%D0%B5'), [
      422,
      ['insurers.unknown-place'],
    ])
  }))

test('the API shows a rating with every input and its source, and whose the formula is (SMO-06, SMO-07)', () =>
  withServer('2017-05-29', async server => {
    const rating = await ask(server, '77012/rating', ratingShape)
    assert.deepEqual([rating.ours, rating.demonstration, rating.missing], [true, true, []])
    assert.deepEqual(
      rating.indicators.map(({ id, input }) => [id, Boolean(input?.source.ru)]),
      [
        ['insured', true],
        ['offices', true],
        ['experts', true],
        ['information', true],
        ['complaints', true],
      ],
    )
    const weights = rating.indicators.reduce((sum, { weight }) => sum + weight, 0)
    const points = rating.indicators.reduce((sum, { weight, points: of }) => sum + weight * (of ?? 0), 0)
    assert.equal(rating.total, Math.round(points / weights))
    assert.equal((await ask(server, '01004/rating', ratingShape)).total, null)
    assert.deepEqual(await refusal(server, '99999/rating'), [404, ['insurers.unknown-insurer']])
  }))

test('the API compares two to four insurers of one region, their mandatory services equal (SMO-08, SMO-11)', () =>
  withServer('2017-05-29', async server => {
    const { insurers, mandatoryServices } = await ask(
      server,
      'compare?codes=77012,77005&near=Троицк',
      comparisonShape,
    )
    assert.equal(mandatoryServices, 'equal')
    assert.deepEqual(
      insurers.map(({ code, phone24h, offices }) => [code, phone24h, offices]),
      [
        ['77012', true, 3],
        ['77005', false, 1],
      ],
    )
    assert.ok(insurers.every(({ nearest }) => (nearest?.km ?? 0) > 10))
    assert.deepEqual(await refusal(server, 'compare?codes=77012'), [422, ['insurers.compare-two-to-four']])
    assert.deepEqual(await refusal(server, 'compare?codes=77012,77012'), [
      422,
      ['insurers.compare-two-to-four'],
    ])
    assert.deepEqual(await refusal(server, 'compare?codes=77012,75001'), [
      422,
      ['insurers.compare-one-region'],
    ])
    assert.deepEqual(await refusal(server, 'compare?codes=77004,77005,77008,77012,77013&near=Нигде'), [
      422,
      ['insurers.compare-two-to-four', 'insurers.unknown-place'],
    ])
  }))

test('a quarter that is not over is never counted, whatever day is asked about (SMO-07)', () =>
  withServer('2017-05-29', async server => {
    const personId = newId()
    await server.owner.query('insert into person (person_id) values ($1)', [personId])
    await server.owner.query(
      `insert into insurance_spell (person_id, spell_id, insurer_code, region_code, valid, opened_because)
       values ($1, $2, '77012', '77', '[2011-05-01,)', 'first')`,
      [personId, newId()],
    )
    for (const on of ['9999-01-01', '1066-10-14', '2017-05-29', '2011-07-01'])
      await ask(server, `77012/rating?on=${on}`, ratingShape)
    const { rows } = await server.owner.query<{ on: string; value: number }>(
      `select as_of_on::text as on, value::int from rating_input where insurer_code = '77012' order by 1`,
    )
    assert.deepEqual(rows, [
      { on: '2011-06-30', value: 1 },
      { on: '2017-03-31', value: 1 },
    ])
    const { indicators } = await ask(server, '77012/rating', ratingShape)
    assert.deepEqual([indicators[0]?.input?.value, indicators[0]?.input?.demonstration], [1, false])
  }))
