import type { VNode } from 'preact'
import type { EligibilityDecision } from '#insurance/index.ts'
import type { Law } from '#law/types.ts'
import { CareCard } from '#web/components/care-card.tsx'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { Reasons } from './reasons.tsx'

interface Props {
  view: View
  law: Law
  decision: EligibilityDecision
  back: string
}

/** The honest no: why, by which act, and what to do instead. */
export function NotInsuredPage({ view, law, decision, back }: Props): VNode {
  const title = view.t('applications.no.title')
  return (
    <Layout view={view} title={title} back={back}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Reasons view={view} law={law} reasons={decision.because} />
      {decision.insteadOf && (
        <>
          <h2 class="govuk-heading-m">{view.t('applications.no.instead')}</h2>
          <Inset>{decision.insteadOf.says[view.language]}</Inset>
        </>
      )}
      <CareCard
        view={view}
        id="emergency"
        urgency="emergency"
        title={view.t('applications.no.emergency-title')}
      >
        <p class="govuk-body">{view.t('applications.no.emergency')}</p>
      </CareCard>
      <LinkButton href={back} kind="secondary">
        {view.t('applications.no.other')}
      </LinkButton>
    </Layout>
  )
}
