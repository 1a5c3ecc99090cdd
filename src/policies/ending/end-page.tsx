import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Person } from '#people/index.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DateField } from '#web/components/date-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import type { TypedDate } from '#web/components/read-date-field.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { END_REASONS } from './record-end.ts'

interface Props {
  view: View
  personId: string
  person: Person
  typed: { because: string; on?: TypedDate; source: string }
  errors: readonly Refusal[]
}

/** The end of somebody's insurance, by a document. */
export function EndPage({ view, personId, person, typed, errors }: Props): VNode {
  const title = view.t('policies.ending.title')
  const back = `/clerk/people/${personId}`
  return (
    <Layout view={view} title={title} back={back} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        {fullName(person.identity)}, {view.format.day(person.identity.birthDate)}
      </p>
      <form method="post" action={`${back}/end`} novalidate data-primary>
        <CsrfField view={view} />
        <Radios
          view={view}
          name="because"
          label={view.t('policies.ending.because')}
          value={typed.because}
          choices={END_REASONS.map(reason => ({
            value: reason,
            label: view.t(`policies.ending.reason.${reason}`),
            hint: view.t(`policies.ending.hint.${reason}`),
          }))}
          errors={errors}
        />
        <DateField
          view={view}
          name="on"
          label={view.t('policies.ending.on')}
          value={typed.on}
          errors={errors}
        />
        <Field
          view={view}
          name="source"
          label={view.t('policies.ending.source')}
          hint={view.t('policies.ending.source-hint')}
          value={typed.source}
          autocomplete="off"
          maxlength={300}
          errors={errors}
        />
        <p class="govuk-body">{view.t('policies.ending.kept')}</p>
        <Button>{view.t('policies.ending.button')}</Button>
      </form>
    </Layout>
  )
}
