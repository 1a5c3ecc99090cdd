import type { VNode } from 'preact'
import type { View } from '#web/view.ts'
import type { OfficialCheck } from '../history/duties.ts'

/** Where a policy and the list of insurers are checked officially: names, sites as links, sources. */
export function OfficialChecks({ view, checks }: { view: View; checks: readonly OfficialCheck[] }): VNode {
  const { language } = view
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('insurers.checks.title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {checks.map(({ says, site, source }) => (
          <li>
            {says[language]}{' '}
            {site && (
              <a class="govuk-link" href={site}>
                {site.replace(/^https?:\/\//, '')}
              </a>
            )}{' '}
            <span class="polis-muted">({source[language]})</span>
          </li>
        ))}
      </ul>
    </>
  )
}
