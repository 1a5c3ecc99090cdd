/** One line of the table: what was measured against what, and the aim where there is one. */
export interface Figure {
  part: string
  what: string
  measured: string
  ratio?: number
  aim?: { least: number } | { most: number }
  /** What to know before reading the number. */
  note?: string
}

/** Whether a figure meets its aim; null where it has none. */
export function isMet({ ratio, aim }: Figure): boolean | null {
  if (!aim || ratio === undefined) return null
  return 'least' in aim ? ratio >= aim.least : ratio <= aim.most
}

/** The figures as a Markdown table. */
export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map(figure => {
    const { part, what, measured, ratio, aim, note } = figure
    const met = isMet(figure)
    const wanted = aim ? ('least' in aim ? `≥ ${aim.least}` : `≤ ${aim.most}`) : ''
    const verdict = met === null ? '' : met ? 'met' : 'not met'
    return [part, note ? `${what} (${note})` : what, measured, ratio?.toFixed(2) ?? '', wanted, verdict]
  })
  const head = [
    ['', 'what', 'measured (medians)', 'ratio', 'aim', ''],
    ['---', '---', '---', '---', '---', '---'],
  ]
  return [...head, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** A number for reading: no more digits than were measured. */
export const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
