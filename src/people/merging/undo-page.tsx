import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Merge } from './merge.ts'

interface Props {
  view: View
  merge: Merge
  reason: string
  errors: readonly Refusal[]
  action: string
  back: string
}

/** Undoing a merge: what was decided, what comes back, and why. */
export function UndoPage({ view, merge, reason, errors, action, back }: Props): VNode {
  const title = view.t('people.merge.undo-title')
  const { mergedByName: who, mergedAt } = merge
  return (
    <Layout view={view} title={title} back={back} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {view.t('people.merge.made', { who, at: view.format.moment(mergedAt), reason: merge.reason })}
      </p>
      <p class="govuk-body">{view.t('people.merge.undo-what')}</p>
      <form method="post" action={action} novalidate>
        <CsrfField view={view} />
        <TextArea
          view={view}
          name="reason"
          label={view.t('people.merge.undo-reason')}
          value={reason}
          rows={2}
          maxlength={500}
          errors={errors}
        />
        <Button kind="warning">{view.t('people.merge.undo')}</Button>
      </form>
    </Layout>
  )
}
