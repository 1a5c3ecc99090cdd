import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Field } from '#web/components/field.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { ACCOUNTS } from '#ledger/index.ts'
import type { CaseProps } from './case-page.tsx'
import { pageOf } from '../desk/parts.ts'
import { sumText } from '../desk/read-sum.ts'

/** What was decided, what is owed and what was paid; nothing before a decision. */
export function CaseMoney(props: CaseProps): VNode | null {
  const { view, file } = props
  const { decisions, movements } = file.found
  if (!decisions.length) return null
  return (
    <section aria-labelledby="money">
      <h2 class="govuk-heading-m" id="money">
        {view.t('complaints.expert.money.title')}
      </h2>
      {decisions.map(decision => (
        <SummaryList view={view} rows={decisionRows(props, decision)} />
      ))}
      {owedOf(props) > 0 && <Payment {...props} />}
      {mayWithhold(props) && <Withhold {...props} />}
      {movements.length > 0 && (
        <DataTable
          id="movements"
          caption={view.t('complaints.expert.money.movements')}
          rows={movements.flatMap(({ kind, on, entries }) =>
            entries.map(({ account, kopecks }) => ({ kind, on, account, kopecks })),
          )}
          columns={[
            {
              title: view.t('complaints.expert.money.what'),
              rowHeader: true,
              cell: ({ kind }) => view.t(`complaints.expert.movement.${kind}`),
            },
            { title: view.t('complaints.expert.money.day'), cell: ({ on }) => view.format.shortDay(on) },
            {
              title: view.t('complaints.expert.money.account'),
              cell: ({ account }) => accountWords(props, account),
            },
            {
              title: view.t('complaints.expert.money.sum'),
              numeric: true,
              cell: ({ kopecks }) => (
                <span class="polis-nowrap">{view.format.money(kopecks).replace('-', '−')}</span>
              ),
            },
          ]}
          empty={{ title: '' }}
        />
      )}
    </section>
  )
}

const accountWords = ({ view }: CaseProps, account: string): string =>
  view.t(`complaints.expert.account.${account.split(':')[0] ?? ''}`)

function decisionRows(
  { view }: CaseProps,
  decision: CaseProps['file']['found']['decisions'][number],
): SummaryRow[] {
  const { verdict, level, reason, refundKopecks, fineKopecks, fineCode, words, decidedOn } = decision
  const { t, format } = view
  return [
    {
      key: t(`complaints.expert.level.${level}`),
      value: `${t(`complaints.expert.decided.${verdict}`)}${reason ? `: ${t(`complaints.expert.reason.${reason}`)}` : ''}, ${format.day(decidedOn)}`,
    },
    ...(verdict === 'upheld'
      ? [
          { key: t('complaints.expert.money.refund'), value: format.money(refundKopecks) },
          {
            key: t('complaints.expert.money.fine'),
            value:
              fineKopecks === null
                ? t('complaints.expert.money.fine-not-known', { code: fineCode ?? '' })
                : format.money(fineKopecks),
          },
        ]
      : []),
    { key: t('complaints.expert.money.words'), value: <span class="polis-break">{words}</span> },
  ]
}

const owedOf = ({ file }: CaseProps): number => {
  const { complaint, balances } = file.found
  const account = ACCOUNTS.patient(complaint.complaintId)
  return -(balances.find(one => one.account === account)?.kopecks ?? 0)
}

const mayWithhold = ({ file }: CaseProps): boolean => {
  const standing = file.found.decisions.findLast(({ verdict }) => verdict !== 'stands')
  return (
    Boolean(standing?.fineKopecks) && !file.isFineWithheld && file.found.complaint.state !== 'clinic_appealed'
  )
}

function Payment(props: CaseProps): VNode {
  const { view, file, errors } = props
  const { complaintId, revision } = file.found.complaint
  return (
    <form method="post" action={pageOf(complaintId, 'payment')} novalidate>
      <CsrfField view={view} />
      <input type="hidden" name="revision" value={revision} />
      <Field
        view={view}
        name="kopecks"
        label={view.t('complaints.expert.money.paid')}
        hint={view.t('complaints.expert.money.paid-hint', { owed: view.format.money(owedOf(props)) })}
        value={sumText(owedOf(props))}
        width={10}
        autocomplete="off"
        errors={errors}
      />
      <Button>{view.t('complaints.expert.money.record')}</Button>
    </form>
  )
}

const Withhold = ({ view, file }: CaseProps): VNode => (
  <form method="post" action={pageOf(file.found.complaint.complaintId, 'fine')}>
    <CsrfField view={view} />
    <p class="govuk-body">{view.t('complaints.expert.money.withhold-hint')}</p>
    <Button kind="secondary">{view.t('complaints.expert.money.withhold')}</Button>
  </form>
)
