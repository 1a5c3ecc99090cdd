import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { DateField } from '#web/components/date-field.tsx'
import { Field } from '#web/components/field.tsx'
import type { TypedDate } from '#web/components/read-date-field.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { NormInHistory } from '../norms/store.ts'

interface Props {
  view: View
  norms: readonly NormInHistory[]
  from: TypedDate
  kopecks: string
  errors: readonly Refusal[]
}

/** Where a fund enters its norm of fines. */
export const NORMS_PATH = '/fund/fine-norms'

/** The norm of fines of the fund's region: a form, and everything that was ever entered. */
export function NormsPage({ view, norms, from, kopecks, errors }: Props): VNode {
  const title = view.t('complaints.norms.title')
  return (
    <Layout view={view} title={title} wide errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('complaints.norms.lead')}</p>
      <p class="govuk-body">{view.t('complaints.norms.never-changed')}</p>
      <form method="post" action={NORMS_PATH} noValidate>
        <CsrfField view={view} />
        <DateField
          view={view}
          errors={errors}
          name="from"
          label={view.t('complaints.norms.from')}
          value={from}
        />
        <Field
          view={view}
          errors={errors}
          name="kopecks"
          label={view.t('complaints.norms.sum')}
          hint={view.t('complaints.norms.sum-hint')}
          value={kopecks}
          width={10}
          autocomplete="off"
        />
        <Button>{view.t('complaints.norms.enter')}</Button>
      </form>
      <DataTable
        id="norms"
        caption={view.t('complaints.norms.history')}
        rows={norms}
        empty={{ title: view.t('complaints.norms.none'), children: view.t('complaints.norms.none-why') }}
        columns={[
          {
            title: view.t('complaints.norms.from'),
            rowHeader: true,
            cell: norm => view.format.day(norm.from),
          },
          {
            title: view.t('complaints.norms.sum'),
            numeric: true,
            cell: norm => view.format.money(norm.kopecks),
          },
          {
            title: view.t('complaints.norms.entered'),
            cell: norm => `${view.format.moment(norm.recordedAt)}, ${norm.enteredByName}`,
          },
          {
            title: view.t('complaints.norms.standing'),
            cell: ({ supersededAt }) =>
              supersededAt
                ? view.t('complaints.norms.superseded', { moment: view.format.moment(supersededAt) })
                : view.t('complaints.norms.holds'),
          },
        ]}
      />
    </Layout>
  )
}
