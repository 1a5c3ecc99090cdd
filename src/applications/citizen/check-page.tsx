import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Answers } from '../drafts/answers.ts'
import { answerRows } from './answer-rows.tsx'
import { suggestedSex } from './suggested-sex.ts'

interface Props {
  view: View
  answers: Answers
  files: number
  errors: readonly Refusal[]
  with_: ApplicationDependencies
  /** True where the insurer returned the application. */
  isReturned: boolean
}

/** Every answer on one page before it is sent (C09). */
export function CheckPage(props: Props): VNode {
  const { view, answers, errors, isReturned } = props
  const title = view.t('applications.check.title')
  return (
    <Layout view={view} title={title} back="/apply/insurer" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      {answerRows(props).map(({ name, rows }) => (
        <>
          <h2 class="govuk-heading-m">{view.t(`applications.check.${name}`)}</h2>
          <SummaryList view={view} rows={rows} />
        </>
      ))}
      <form method="post" action="/apply/check" noValidate>
        <CsrfField view={view} />
        <Sex view={view} answers={answers} errors={errors} />
        <h2 class="govuk-heading-m">{view.t('applications.check.send-title')}</h2>
        <p class="govuk-body">{view.t('applications.check.consent')}</p>
        <input type="hidden" name="consent" value="yes" />
        <Button>{view.t(isReturned ? 'applications.check.send-again' : 'applications.check.send')}</Button>
      </form>
    </Layout>
  )
}

/** Asked here, because the patronymic usually answers it: the suggestion is shown as one and can be changed. */
function Sex({ view, answers, errors }: Pick<Props, 'view' | 'answers' | 'errors'>): VNode {
  const suggested = suggestedSex(answers['patronymic'])
  const isOnlySuggested = suggested !== null && !answers['sex']
  return (
    <Radios
      view={view}
      errors={errors}
      name="sex"
      label={view.t('applications.check.sex')}
      hint={view.t(isOnlySuggested ? 'applications.check.sex-suggested' : 'applications.check.sex-hint')}
      value={answers['sex'] || (suggested ?? undefined)}
      choices={(['f', 'm'] as const).map(value => ({
        value,
        label: view.t(`applications.check.sex-${value}`),
      }))}
    />
  )
}
