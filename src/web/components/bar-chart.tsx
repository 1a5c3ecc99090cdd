import type { VNode } from 'preact'

/** One bar: its name, its length in any unit, and the number as people read it. */
export interface Bar {
  label: string
  value: number
  shown: string
}

interface BarChartProps {
  /** Unique on the page: names the title. */
  id: string
  /** What the picture shows; those who hear the page read the numbers in the table under it. */
  title: string
  bars: readonly Bar[]
}

const ROW = 46
const LABEL = 16
const THICK = 18
/** A bar leaves room for its number. */
const WIDEST = 78

/** Bars from the left, one under another, drawn as SVG in per cent of the width there is: no script and no style. */
export function BarChart({ id, title, bars }: BarChartProps): VNode {
  const largest = Math.max(...bars.map(({ value }) => value), 0)
  return (
    <svg
      class="polis-chart"
      role="img"
      aria-labelledby={`${id}-title`}
      width="100%"
      height={Math.max(bars.length, 1) * ROW}
    >
      <title id={`${id}-title`}>{title}</title>
      {bars.map(({ label, value, shown }, row) => {
        const width = widthOf(value, largest)
        return (
          <>
            <text class="polis-chart__label" x="0" y={row * ROW + LABEL}>
              {label}
            </text>
            <rect class="polis-chart__bar" x="0" y={row * ROW + 22} width={`${width}%`} height={THICK} />
            <text class="polis-chart__value" x={`${width + 1}%`} y={row * ROW + 22 + 14}>
              {shown}
            </text>
          </>
        )
      })}
    </svg>
  )
}

/** The width of a bar in per cent: nothing is no bar, and the largest takes all that bars may. */
export const widthOf = (value: number, largest: number): number =>
  largest > 0 && value > 0 ? Math.max(0.5, Math.round((WIDEST * 10 * value) / largest) / 10) : 0
