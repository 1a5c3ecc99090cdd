import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { parameterList, parameterView } from './api-view.ts'
import { lawCommands } from './command-line.ts'
import { loadLaw } from './load.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const on = day('2017-05-29')

async function polis(args: string[], env: Record<string, string> = {}) {
  const written = { out: '', error: '' }
  const terminal = {
    out: (text: string) => void (written.out += text),
    error: (text: string) => void (written.error += text),
    env,
  }
  const code = await lawCommands.law?.run(args, terminal)
  return { code, ...written }
}

test('the JSON of a parameter has its answer, whole timeline, titled sources and disagreements (TMP-09)', () => {
  const view = parameterView(law, 'temporary-certificate/term', on)
  assert.ok(view)
  assert.equal(view.on, '2017-05-29')
  assert.equal(view.answer?.value, 30)
  assert.equal(view.answer.from, '2011-05-01')
  assert.deepEqual(
    view.variants[0]?.timeline.map(({ value }) => value),
    [30, 45],
  )
  assert.deepEqual(
    view.variants[0].gaps.map(({ from }) => from),
    ['2011-01-01', '2022-12-01'],
  )
  const rules = view.answer.sources.find(({ act }) => act === 'rules-158n')
  assert.deepEqual([rules?.number, rules?.date], ['158н', '2011-02-28'])
  assert.match(rules?.title.ru ?? '', /Правила ОМС/)
  assert.match(view.disagreements[0]?.says.ru ?? '', /C01/)
})

test('it is plain JSON: writing and reading it changes nothing', () => {
  for (const { id } of parameterList(law, on)) {
    const view = parameterView(law, id, on)
    assert.deepEqual(JSON.parse(JSON.stringify(view)), view)
  }
})

test('keys choose the answer, each variant has its own', () => {
  const view = parameterView(law, 'channel/mfc', on, { region: '50' })
  assert.deepEqual(view?.answer?.value, { accepts: true, ageBelowMonths: 18 })
  assert.deepEqual(view.asked, { region: '50' })
  assert.deepEqual(
    view.variants.map(({ key, answer }) => [key, answer?.value]),
    [
      [{}, { accepts: true, ageBelowMonths: null }],
      [{ region: '50' }, { accepts: true, ageBelowMonths: 18 }],
    ],
  )
})

test('an unknown parameter has no view; the list has all, in order, with the answers of the day', () => {
  assert.equal(parameterView(law, 'policy/colour', on), null)
  const list = parameterList(law, on)
  assert.equal(list.length, law.parameters.size)
  assert.deepEqual(
    list.map(({ id }) => id),
    list.map(({ id }) => id).toSorted(),
  )
  assert.equal(list.find(({ id }) => id === 'policy/issue-term')?.answer?.value, 30)
  assert.equal(list.find(({ id }) => id === 'complaint/refund-term')?.answer, null)
})

test('polis law prints a parameter on a day, and on the business day without one', async () => {
  const asked = await polis(['policy/issue-term', '--on', '2022-12-01'])
  assert.deepEqual([asked.code, JSON.parse(asked.out).answer.value, asked.error], [0, 0, ''])
  const moved = await polis(['policy/issue-term'], { POLIS_TODAY: '2017-05-29' })
  assert.deepEqual([JSON.parse(moved.out).on, JSON.parse(moved.out).answer.value], ['2017-05-29', 30])
  const keyed = await polis(['policy/validity', '--on', '2018-01-01', '--key', 'category=refugee'])
  assert.equal(JSON.parse(keyed.out).answer.value, 'end_of_year')
})

test('polis law without a parameter prints all of them', async () => {
  const all = await polis(['--on', '2017-05-29'])
  assert.deepEqual([all.code, JSON.parse(all.out).length], [0, law.parameters.size])
})

test('polis law answers 1 and says what is wrong', async () => {
  const cases: [string[], RegExp][] = [
    [['policy/colour'], /no parameter "policy\/colour"/],
    [['policy/forms', '--on', '30.02.2017'], /is not a day/],
    [['policy/forms', '--key', 'region'], /NAME=VALUE/],
    [['policy/forms', 'policy/old-valid'], /not understood/],
    [['--colour'], /not understood/],
  ]
  for (const [args, says] of cases) {
    const { code, out, error } = await polis(args)
    assert.deepEqual([code, out], [1, ''])
    assert.match(error, says)
  }
})
