import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { FileField } from '#web/components/file-field.tsx'
import type { View } from '#web/view.ts'
import type { ClerkCard } from './card-page.tsx'

interface Props {
  view: View
  shown: Pick<ClerkCard, 'personId' | 'mayHavePhoto'>
  errors: readonly Refusal[]
}

/** Makes the card of a plastic policy; an adult's may have a photograph, a child's has none (POL-09). */
export const IssueForm = ({ view, shown: { personId, mayHavePhoto }, errors }: Props): VNode => (
  <form
    method="post"
    action={`/clerk/people/${personId}/card/issue`}
    enctype="multipart/form-data"
    novalidate
  >
    <CsrfField view={view} />
    <p class="govuk-body">{view.t('cards.clerk.none')}</p>
    <p class="govuk-body">{view.t('cards.clerk.issue-how')}</p>
    {mayHavePhoto ? (
      <FileField
        view={view}
        name="photo"
        label={view.t('cards.clerk.photo')}
        hint={view.t('cards.clerk.photo-hint')}
        errors={errors}
        accept="image/jpeg,image/png"
      />
    ) : (
      <p class="govuk-body">{view.t('cards.clerk.no-photo')}</p>
    )}
    <Button>{view.t('cards.clerk.issue')}</Button>
  </form>
)
