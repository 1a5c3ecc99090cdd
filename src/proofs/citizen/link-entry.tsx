import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import type { ShareLink } from '../share/share-link.ts'

/** One link of a person: whom it is for, whether it works, and every time it was opened. */
export function LinkEntry({ view, link }: { view: View; link: ShareLink }): VNode {
  const { format } = view
  const state = stateOf(link, view.now)
  return (
    <li>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{view.t(`proofs.shares.purpose.${link.purpose}`)}</strong>,{' '}
        {view.t('proofs.shares.made-at', { moment: format.moment(link.madeAt) })}{' '}
        <Tag kind={state === 'open' ? 'good' : 'plain'}>{view.t(`proofs.shares.state.${state}`)}</Tag>
      </p>
      {state === 'open' && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          {view.t('proofs.shares.until', { moment: format.moment(link.expiresAt) })}
        </p>
      )}
      <p class="govuk-body govuk-!-margin-bottom-1">
        {view.t('proofs.shares.opened', { times: link.openings.length })}
      </p>
      {link.openings.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {link.openings.map(at => (
            <li>{format.moment(at)}</li>
          ))}
        </ul>
      )}
      {state === 'open' && (
        <form method="post" action="/my/shares/close">
          <CsrfField view={view} />
          <Button kind="secondary" name="link" value={link.linkId}>
            {view.t('proofs.shares.close')}
          </Button>
        </form>
      )}
    </li>
  )
}

function stateOf({ revokedAt, expiresAt }: ShareLink, now: Temporal.Instant): 'open' | 'closed' | 'over' {
  if (revokedAt) return 'closed'
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'open' : 'over'
}
