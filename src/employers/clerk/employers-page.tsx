import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Field } from '#web/components/field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Employer } from '../batch.ts'

interface Props {
  view: View
  employers: readonly Employer[]
  typed: { inn: string; name: string }
  errors: Refusal[]
}

/** The employers that forward applications to an insurer, and a new one. */
export function EmployersPage({ view, employers, typed, errors }: Props): VNode {
  const title = view.t('employers.all.title')
  return (
    <Layout view={view} title={title} wide errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('employers.all.lead')}</p>
      <DataTable
        id="employers"
        caption={title}
        captionHidden
        rows={employers}
        columns={[
          {
            title: view.t('employers.column.name'),
            rowHeader: true,
            cell: ({ employerId, name }) => (
              <a class="govuk-link" href={`/clerk/employers/${employerId}`}>
                {name}
              </a>
            ),
          },
          { title: view.t('employers.column.inn'), cell: ({ inn }) => inn },
        ]}
        empty={{ title: view.t('employers.all.empty'), children: view.t('employers.all.empty-why') }}
      />
      <h2 class="govuk-heading-m">{view.t('employers.add.title')}</h2>
      <form method="post" action="/clerk/employers" novalidate>
        <CsrfField view={view} />
        <Field
          view={view}
          name="inn"
          label={view.t('employers.add.inn')}
          hint={view.t('employers.add.inn-hint')}
          value={typed.inn}
          errors={errors}
          inputmode="numeric"
          autocomplete="off"
          width={20}
        />
        <Field
          view={view}
          name="name"
          label={view.t('employers.add.name')}
          value={typed.name}
          errors={errors}
          autocomplete="off"
        />
        <Button kind={employers.length ? 'secondary' : 'main'}>{view.t('employers.add.save')}</Button>
      </form>
    </Layout>
  )
}
