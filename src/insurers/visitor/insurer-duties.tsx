import type { VNode } from 'preact'
import type { View } from '#web/view.ts'
import type { AboutInsurer } from './about-insurer.ts'
import { OfficialChecks } from './official-checks.tsx'

/** What every insurer must do, each duty with its source, and where the policy is checked officially (SMO-02, SMO-10). */
export function InsurerDuties({
  view,
  about: { duties, checks },
}: {
  view: View
  about: AboutInsurer
}): VNode {
  const { language } = view
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('insurers.duties.title')}</h2>
      <p class="govuk-body">{view.t('insurers.equal')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {duties.map(({ says, source }) => (
          <li>
            {says[language]} <span class="polis-muted">({source[language]})</span>
          </li>
        ))}
      </ul>
      <OfficialChecks view={view} checks={checks} />
    </>
  )
}
