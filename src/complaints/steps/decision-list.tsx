import type { VNode } from 'preact'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import type { ComplaintCase } from '../reading/complaint-of.ts'

type Decided = ComplaintCase['decisions'][number]

interface Props {
  view: View
  decisions: readonly Decided[]
}

/** The decisions on a case, the oldest first: who decided what, its words and its sums. */
export function DecisionList({ view, decisions }: Props): VNode | null {
  if (!decisions.length) return null
  return (
    <section aria-labelledby="decisions">
      <h2 class="govuk-heading-m" id="decisions">
        {view.t('complaints.desk.decisions')}
      </h2>
      {decisions.map(decision => (
        <>
          <h3 class="govuk-heading-s">
            {view.t(`complaints.desk.level.${decision.level}`)}: {verdictOf(view, decision)}
          </h3>
          <SummaryList view={view} rows={rowsOf(view, decision)} />
        </>
      ))}
    </section>
  )
}

const verdictOf = (view: View, { verdict }: Decided): string => view.t(`complaints.expert.decided.${verdict}`)

function rowsOf(view: View, decision: Decided): SummaryRow[] {
  const { decidedOn, decidedByName, words, reason, refundKopecks, verdict } = decision
  return [
    {
      key: view.t('complaints.desk.decided'),
      value: `${view.format.day(decidedOn)}, ${decidedByName}`,
    },
    { key: view.t('complaints.desk.words'), value: <span class="polis-break">{words}</span> },
    ...(reason === null
      ? []
      : [
          {
            key: view.t('complaints.desk.reason'),
            value: view.t(`complaints.expert.reason.${reason}`),
          },
        ]),
    ...(verdict === 'upheld'
      ? [
          { key: view.t('complaints.desk.refund'), value: view.format.money(refundKopecks) },
          { key: view.t('complaints.desk.fine'), value: fineOf(view, decision) },
        ]
      : []),
  ]
}

const fineOf = (view: View, { fineKopecks }: Decided): string =>
  fineKopecks === null ? view.t('complaints.desk.fine-unknown') : view.format.money(fineKopecks)
