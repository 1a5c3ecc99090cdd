import type { ComponentChildren, VNode } from 'preact'
import type { View } from '../view.ts'

/** One answer of a list: absent values say «Не указано». */
export interface SummaryRow {
  key: string
  value?: ComponentChildren
  /** Where the answer is changed. */
  changeHref?: string
  /** What is changed, for those who hear the link alone; the key where left out. */
  changeWhat?: string
}

/** Names and values, each with its way to change it. */
export function SummaryList({ view, rows }: { view: View; rows: readonly SummaryRow[] }): VNode {
  const changes = rows.some(row => row.changeHref)
  return (
    <dl class="govuk-summary-list">
      {rows.map(row => (
        <div
          class={`govuk-summary-list__row${changes && !row.changeHref ? ' govuk-summary-list__row--no-actions' : ''}`}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">
            {row.value ?? <span class="polis-muted">{view.t('web.summary.absent')}</span>}
          </dd>
          {row.changeHref && (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={row.changeHref}>
                {view.t('web.summary.change')}
                <span class="govuk-visually-hidden">: {row.changeWhat ?? row.key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
