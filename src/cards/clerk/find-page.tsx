import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

/** The clerk chooses a card by its number, or a person to make one for. */
export function FindPage({
  view,
  number,
  errors,
}: {
  view: View
  number: string
  errors: readonly Refusal[]
}): VNode {
  const title = view.t('cards.find.title')
  return (
    <Layout view={view} title={title} wide errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action="/clerk/cards" data-scan data-primary novalidate>
        <CsrfField view={view} />
        <Field
          view={view}
          name="number"
          label={view.t('cards.read.number')}
          hint={view.t('cards.read.number-hint')}
          value={number}
          errors={errors}
          autocomplete="off"
          inputmode="numeric"
          maxlength={40}
          search
          scan
        />
        <Button>{view.t('cards.find.button')}</Button>
      </form>
      <p class="govuk-body">{view.t('cards.find.scope')}</p>
    </Layout>
  )
}
