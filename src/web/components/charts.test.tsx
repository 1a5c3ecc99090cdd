import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { BarChart, widthOf } from './bar-chart.tsx'
import { HeatTable, shadeOf } from './heat-table.tsx'

test('a chart is one picture with a title, without script and style', () => {
  const bars = [
    { label: 'А', value: 10, shown: '10' },
    { label: 'Б', value: 0, shown: '0' },
  ]
  const html = render(BarChart({ id: 'one', title: 'Жалобы', bars }))
  assert.match(html, /<svg[^>]* role="img"[^>]* aria-labelledby="one-title"/)
  assert.match(html, /<title id="one-title">Жалобы<\/title>/)
  assert.deepEqual(
    [...html.matchAll(/<rect[^>]* width="([^"]+)"/g)].map(([, width]) => width),
    ['78%', '0%'],
  )
  assert.ok(!/style=|<script/.test(html))
})

test('a longer bar is never of a smaller number, and a stronger shade never of a smaller one', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (a, b, more) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)]
      const largest = large + more
      assert.ok(widthOf(small, largest) <= widthOf(large, largest))
      assert.ok(shadeOf(small, largest) <= shadeOf(large, largest))
      assert.ok(widthOf(large, largest) <= 78 && shadeOf(large, largest) <= 4)
      assert.equal(shadeOf(small, largest) === 0, small === 0)
    }),
    { seed: 20261123 },
  )
})

test('a heat table says each number in its cell, and what is missing where there are no rows', () => {
  const shared = { id: 'heat', caption: 'Ожидание', corner: 'Клиника', columns: ['УЗИ', 'МРТ'], show: String }
  const rows = [{ label: 'Поликлиника', values: [0, 4] }]
  const html = render(HeatTable({ ...shared, rows, empty: { title: 'Пусто' } }))
  assert.match(html, /polis-heat__cell--0">0<\/td>.*polis-heat__cell--4">4<\/td>/s)
  assert.match(render(HeatTable({ ...shared, rows: [], empty: { title: 'Пусто' } })), /Пусто/)
})
