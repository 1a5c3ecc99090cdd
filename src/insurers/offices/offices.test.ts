import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { loadRegisters } from '../load.ts'
import { pageOf } from '../paging.ts'
import { listOffices } from './list-offices.ts'
import { distanceKm } from './place.ts'
import { plasticOn } from './plastic.ts'
import { PLAN, planOf } from './plan.ts'
import { readWhence } from './whence.ts'

const HOME = join(import.meta.dirname, '../../..')
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const plain = await loadRegisters(join(HOME, 'dictionaries'), { demonstration: false })
const law = await loadLaw(join(HOME, 'law'))
const SEED = { seed: 20261123 }
const point = fc.record({
  latitude: fc.double({ min: 41, max: 78, noNaN: true }),
  longitude: fc.double({ min: 20, max: 179, noNaN: true }),
})

function list(
  question: { region: string; near?: string; insurer?: string; service?: string },
  on = '2017-05-29',
) {
  const answer = listOffices({ registers, law }, question, day(on))
  assert.ok(answer.ok)
  return answer.value
}

suite('offices by distance', () => {
  test('stand nearest first, and an office whose place is not known comes last (SMO-08)', () => {
    const { offices, whence } = list({ region: '75', near: 'г. Чита, ул. Ленина' })
    assert.equal(whence?.town?.ru, 'Чита')
    const distances = offices.map(({ km }) => km ?? Infinity)
    assert.deepEqual(
      distances,
      distances.toSorted((a, b) => a - b),
    )
    assert.match(offices.at(-1)?.office.address ?? '', /Образцовый/)
    assert.ok((distances.at(-1) ?? 0) > 100)
    const yugra = list({ region: '81', near: 'Ханты-Мансийск' }).offices
    assert.equal(yugra[0]?.km, 0)
    assert.deepEqual([yugra.at(-1)?.km, yugra.at(-1)?.office.place], [null, null])
  })

  test('are counted from a typed point too; an address that names no town is refused with what to do (SMO-08)', () => {
    assert.equal(list({ region: '77', near: '55.76, 37.61' }).offices[0]?.office.id, 'demo-77012-1')
    const refused = listOffices(
      { registers, law },
      { region: '77', near: 'Нигде', insurer: '75001' },
      day('2017-05-29'),
    )
    assert.deepEqual(refused.ok ? [] : refused.refusals.map(({ code }) => code), [
      'insurers.unknown-insurer',
      'insurers.unknown-place',
    ])
  })

  test('an address of the register stands at the centre of its town, an invented office at its point and marked (SMO-08)', () => {
    const { offices } = list({ region: '75' })
    const real = offices.find(({ office }) => office.id === 'register-75001')?.office
    assert.deepEqual(
      [real?.place?.exactness, real?.hours, real?.phone, real?.issues],
      ['settlement', null, null, null],
    )
    assert.ok(
      offices
        .filter(({ office }) => office.place?.exactness === 'point')
        .every(({ office }) => office.demonstration),
    )
    assert.ok(plain.officesIn('75').every(({ demonstration }) => !demonstration))
  })

  test('a town is found whole, in both languages, whatever the letter case and ё', () => {
    const town = (typed: string, region?: string) => {
      const read = readWhence(registers, typed, region)
      return read.ok ? read.value?.town?.ru : null
    }
    assert.deepEqual(
      ['ОРЕЛ', 'saint petersburg', 'Великий Новгород', 'ул. Кирова', ''].map(typed => town(typed)),
      ['Орёл', 'Санкт-Петербург', 'Великий Новгород', null, undefined],
    )
  })

  test('distance is never negative, the same both ways, and no detour is shorter', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        assert.ok(Math.abs(distanceKm(a, b) - distanceKm(b, a)) < 1e-6)
        assert.ok(distanceKm(a, b) >= 0)
        assert.ok(distanceKm(a, c) <= distanceKm(a, b) + distanceKm(b, c) + 1e-6)
      }),
      SEED,
    )
    const [moscow, chita] = [
      { latitude: 55.75, longitude: 37.62 },
      { latitude: 52.03, longitude: 113.5 },
    ]
    assert.ok(Math.abs(distanceKm(moscow, chita) - 4745) < 40)
  })

  test('a page holds fifty rows and every row stands on one page', () => {
    fc.assert(
      fc.property(fc.nat(300), size => {
        const all = Array.from({ length: size }, (_, index) => index)
        const { pages } = pageOf(all, undefined)
        const seen = Array.from({ length: pages }, (_, index) => pageOf(all, String(index + 1)))
        assert.ok(seen.every(({ rows }) => rows.length <= 50))
        assert.deepEqual(
          seen.flatMap(({ rows }) => rows),
          all,
        )
      }),
      SEED,
    )
    assert.equal(pageOf([1, 2], '99').page, 1)
    assert.equal(pageOf([1, 2], '-1; drop').page, 1)
  })
})

suite('the plan of offices', () => {
  test('shows every office inside its frame, to one scale in both directions', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 50 }), points => {
        const plan = planOf({
          offices: points.map((at, index) => ({ point: at, label: index + 1 })),
          towns: [],
          here: null,
        })
        assert.ok(plan)
        for (const { x, y } of plan.spots)
          assert.ok(x >= 0 && x <= PLAN.width && y >= 0 && y <= PLAN.height, `${x}, ${y}`)
        const labels = plan.spots.flatMap(spot => spot.labels).toSorted((a, b) => a - b)
        assert.deepEqual(
          labels,
          points.map((_, index) => index + 1),
        )
        assert.ok(plan.bar.length <= PLAN.width / 3 + 0.1 && plan.bar.length > 0)
      }),
      SEED,
    )
  })

  test('is not drawn where no office has a place', () => {
    assert.equal(planOf({ offices: [], towns: [], here: null }), null)
  })
})

suite('what an office gives out', () => {
  const issuesOn = (on: string) =>
    list({ region: '77', insurer: '77012' }, on).offices.find(({ office }) => office.id === 'demo-77012-1')
      ?.issues

  test('is what the law of the day knows: no plastic in the months of 2017 without production (POL-16)', () => {
    assert.deepEqual(issuesOn('2017-01-31'), ['paper', 'plastic', 'certificate'])
    assert.deepEqual(issuesOn('2017-02-01'), ['paper', 'certificate'])
    assert.deepEqual(issuesOn('2017-04-30'), ['paper', 'certificate'])
    assert.deepEqual(issuesOn('2017-05-01'), ['paper', 'plastic', 'certificate'])
    assert.deepEqual(issuesOn('2022-12-01'), ['digital'])
  })

  test('filters the list (SMO-08)', () => {
    const ids = list({ region: '77', service: 'plastic' }).offices.map(({ office }) => office.id)
    assert.deepEqual(ids.toSorted(), ['demo-77012-1', 'demo-77013-1'])
  })

  const plastic = (code: string, on: string, from = registers) => {
    const insurer = from.insurer(code)
    assert.ok(insurer)
    return plasticOn(from, law, insurer, day(on))
  }

  test('plastic is made by some insurers and not by others, marked as invented where the register is silent (POL-15)', () => {
    assert.deepEqual(
      [plastic('77012', '2017-05-29').state, plastic('77008', '2017-05-29').state],
      ['made', 'not_made'],
    )
    assert.equal(plastic('77012', '2017-05-29').demonstration, true)
    const unknown = plastic('77012', '2017-05-29', plain)
    assert.deepEqual([unknown.state, unknown.demonstration], ['ask', false])
    assert.ok(unknown.because.some(({ at }) => at?.includes('S4:37')))
  })

  test('plastic stopped in February 2017 and came back on 1 May; it began in Moscow on 1 August 2015 (POL-16)', () => {
    const states = [
      '2015-07-31',
      '2015-08-01',
      '2017-01-31',
      '2017-02-01',
      '2017-04-30',
      '2017-05-01',
      '2022-11-30',
      '2022-12-01',
    ]
    assert.deepEqual(
      states.map(on => plastic('77012', on).state),
      ['not_now', 'made', 'made', 'not_now', 'not_now', 'made', 'made', 'not_now'],
    )
  })
})
