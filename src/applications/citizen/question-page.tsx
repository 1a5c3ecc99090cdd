import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Layout } from '#web/layout.tsx'
import type { QuestionProps, Step } from './step.ts'

/** A page that asks one thing; `to` is `check` where an answer is changed from the check. */
export function QuestionPage(props: QuestionProps & { step: Step; back: string; to: string }): VNode {
  const { view, step, back, to, errors } = props
  return (
    <Layout view={view} title={view.t(`applications.step.${step.name}`)} back={back} errors={errors}>
      <form method="post" action={`/apply/${step.name}`} noValidate>
        <CsrfField view={view} />
        {to && <input type="hidden" name="to" value={to} />}
        {step.body(props)}
        <Button>{view.t('applications.continue')}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/apply/tasks">
          {view.t('applications.all-sections')}
        </a>
      </p>
    </Layout>
  )
}
