import type { ComponentChildren, VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import type { View } from '#web/view.ts'
import type { Application } from '../application.ts'
import { pageOf } from './parts.ts'
import type { Review } from './read-review.ts'

interface Props {
  view: View
  review: Review
}

/** What the clerk can do with an application now, the main thing first. */
export function ReviewActions({ view, review }: Props): VNode {
  const { application, holder } = review
  const { state, applicationId } = application
  if (state === 'submitted')
    return <Move view={view} application={application} move="take" words="desk.move.take" primary />
  if (state === 'in_review')
    return holder === 'me' ? <Decide view={view} review={review} /> : <HeldByOther {...{ view, review }} />
  const hasPapers = state === 'completed' && application.kind !== 'surrender'
  if (hasPapers || ['accepted', 'ready', 'issued', 'handed_over'].includes(state))
    return (
      <div class="govuk-button-group">
        <LinkButton href={pageOf(applicationId, 'issue')}>{view.t('desk.review.issue')}</LinkButton>
      </div>
    )
  return <p class="govuk-body">{view.t(`desk.review.waits.${state}`)}</p>
}

function Decide({ view, review: { application } }: Props): VNode {
  const { applicationId } = application
  return (
    <Move view={view} application={application} move="accept" words="desk.move.accept" primary>
      <LinkButton href={pageOf(applicationId, 'return')} kind="secondary">
        {view.t('desk.move.return')}
      </LinkButton>
      <LinkButton href={pageOf(applicationId, 'refuse')} kind="secondary">
        {view.t('desk.move.refuse')}
      </LinkButton>
      <Button kind="secondary" formaction={pageOf(applicationId, 'release')}>
        {view.t('desk.move.release')}
      </Button>
    </Move>
  )
}

/** Someone else holds it; a shift that ended must not keep it for ever, so anyone of the insurer may put it back. */
const HeldByOther = ({ view, review: { application } }: Props): VNode => (
  <>
    <p class="govuk-body">{view.t('desk.review.held')}</p>
    <Move view={view} application={application} move="release" words="desk.move.release" />
  </>
)

interface MoveProps {
  view: View
  application: Pick<Application, 'applicationId' | 'revision'>
  move: string
  /** The key of the button's words. */
  words: string
  primary?: boolean
  /** What stands in one line with it. */
  children?: ComponentChildren
}

/** A move on the revision that this page shows. */
export function Move({ view, application, move, words, primary, children }: MoveProps): VNode {
  return (
    <form
      class="govuk-button-group"
      method="post"
      action={pageOf(application.applicationId, move)}
      data-primary={primary ? '' : undefined}
    >
      <CsrfField view={view} />
      <input type="hidden" name="revision" value={application.revision} />
      <Button kind={primary ? 'main' : 'secondary'}>{view.t(words)}</Button>
      {children}
    </form>
  )
}
