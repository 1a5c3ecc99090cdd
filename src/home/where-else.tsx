import type { VNode } from 'preact'
import type { Law } from '#law/types.ts'
import type { View } from '#web/view.ts'

/** Whom to turn to beside the insurer: the head of the clinic, the police or prosecutor, the federal fund with its number where it is known. */
export function WhereElse({ view, law }: { view: View; law: Law }): VNode {
  const phone = law.on(view.today).find<string>('complaint/federal-fund-phone')?.value
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('home.refused.else-title')}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>{view.t('home.refused.else-clinic')}</li>
        <li>{view.t('home.refused.else-police')}</li>
        <li>
          {view.t('home.refused.else-federal')}{' '}
          {phone && (
            <a class="govuk-link polis-nowrap" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          )}
        </li>
        <li>{view.t('home.refused.else-rare')}</li>
      </ul>
      <p class="govuk-body polis-muted">{view.t('home.refused.else-source')}</p>
    </>
  )
}
