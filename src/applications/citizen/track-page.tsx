import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DateField } from '#web/components/date-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { boxesOf } from './date-answer.ts'

interface Props {
  view: View
  number: string
  birthDate: string
  errors: readonly Refusal[]
  /** This browser was shown an application already. */
  known: boolean
}

/** Tracking without an account (C12, J4): the number and the birth date, sent by POST. */
export function TrackPage({ view, number, birthDate, errors, known }: Props): VNode {
  const title = view.t('applications.track.title')
  return (
    <Layout view={view} title={title} back="/" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      {known && (
        <Inset>
          <a class="govuk-link" href="/applications/mine">
            {view.t('applications.track.known')}
          </a>
        </Inset>
      )}
      <form method="post" action="/applications/status" noValidate>
        <CsrfField view={view} />
        <Field
          view={view}
          errors={errors}
          name="number"
          label={view.t('applications.track.number')}
          hint={view.t('applications.track.number-hint')}
          value={number}
          inputmode="numeric"
          width={20}
        />
        <DateField
          view={view}
          errors={errors}
          name="birthDate"
          label={view.t('applications.track.born')}
          value={boxesOf(birthDate)}
          birthDate
        />
        <Button>{view.t('applications.track.show')}</Button>
      </form>
      <p class="govuk-body">{view.t('applications.track.lost')}</p>
    </Layout>
  )
}
