import type { VNode } from 'preact'
import type { Citation, Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Batch, Employer } from '../batch.ts'
import { stateWords } from './state-words.ts'

interface Props {
  view: View
  employer: Employer
  batches: readonly Batch[]
  because: Citation[]
  errors: Refusal[]
}

/** An employer: one field for a new list, and the lists it has sent. */
export function EmployerPage({ view, employer, batches, because, errors }: Props): VNode {
  const { employerId, name, inn } = employer
  return (
    <Layout view={view} title={name} wide errors={errors} back="/clerk/employers">
      <h1 class="govuk-heading-l">{name}</h1>
      <p class="govuk-body">{view.t('employers.one.inn', { inn })}</p>
      <Inset>
        <p class="govuk-body">{view.t('employers.one.rule')}</p>
        <p class="govuk-body polis-muted">{because.map(({ act, at }) => `${act}, ${at}`).join('; ')}</p>
      </Inset>
      <form
        method="post"
        action={`/clerk/employers/${employerId}`}
        enctype="multipart/form-data"
        data-primary
        novalidate
      >
        <CsrfField view={view} />
        <FileField
          view={view}
          name="file"
          label={view.t('employers.one.file')}
          hint={view.t('employers.one.file-hint')}
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          errors={errors}
        />
        <Button>{view.t('employers.one.send')}</Button>
      </form>
      <div class="govuk-button-group">
        <LinkButton href="/clerk/employers/template" kind="secondary" download>
          {view.t('employers.one.template-xlsx')}
        </LinkButton>
        <LinkButton href="/clerk/employers/template?as=csv" kind="secondary" download>
          {view.t('employers.one.template-csv')}
        </LinkButton>
      </div>
      <Lists view={view} batches={batches} />
    </Layout>
  )
}

const Lists = ({ view, batches }: Pick<Props, 'view' | 'batches'>): VNode => (
  <DataTable
    id="lists"
    caption={view.t('employers.lists.title')}
    rows={batches}
    columns={[
      {
        title: view.t('employers.column.uploaded'),
        rowHeader: true,
        cell: ({ batchId, uploadedAt }) => (
          <a class="govuk-link" href={`/clerk/employer-lists/${batchId}`}>
            {view.format.moment(uploadedAt)}
          </a>
        ),
      },
      { title: view.t('employers.column.state'), cell: batch => stateWords(view, batch) },
      {
        title: view.t('employers.count.rows'),
        numeric: true,
        cell: ({ counts }) => view.format.number(counts.rows),
      },
      {
        title: view.t('employers.count.filed'),
        numeric: true,
        cell: ({ counts }) => view.format.number(counts.filed),
      },
    ]}
    empty={{ title: view.t('employers.lists.empty'), children: view.t('employers.lists.empty-why') }}
  />
)
