import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Answers } from '../drafts/draft.ts'
import { NEW } from './parts.ts'
import { Carried } from './question-page.tsx'

const CHOICES = [
  'charge',
  'refusal',
  'wait',
  'quality',
  'rudeness',
  'data',
  'choice',
  'consultation',
] as const

interface Props {
  view: View
  answers: Answers
  /** True where this browser has a complaint that is not sent. */
  hasDraft: boolean
  errors: readonly Refusal[]
}

/** What happened (C32): the first page of a complaint. */
export function StartPage({ view, answers, hasDraft, errors }: Props): VNode {
  return (
    <Layout view={view} title={view.t('complaints.citizen.start.title')} errors={errors}>
      {hasDraft && (
        <Inset>
          {view.t('complaints.citizen.start.draft')}{' '}
          <a class="govuk-link" href={`${NEW}/check`}>
            {view.t('complaints.citizen.start.go-on')}
          </a>
        </Inset>
      )}
      <form method="post" action={NEW} noValidate>
        <CsrfField view={view} />
        <Carried carried={answers} except={['kind']} />
        <Radios
          view={view}
          name="kind"
          label={view.t('complaints.citizen.start.title')}
          hint={view.t('complaints.citizen.start.hint')}
          heading
          errors={errors}
          value={answers.kind}
          choices={CHOICES.map(value => ({ value, label: view.t(`complaints.citizen.start.kind.${value}`) }))}
        />
        <Button>{view.t('complaints.citizen.continue')}</Button>
      </form>
      <p class="govuk-body">{view.t('complaints.citizen.start.late')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/applications/status">
          {view.t('complaints.citizen.start.late-link')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/refused">
          {view.t('complaints.citizen.paid.now')}
        </a>
      </p>
    </Layout>
  )
}
