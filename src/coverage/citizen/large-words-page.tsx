import type { VNode } from 'preact'
import { PrintButton } from '#web/components/print-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { wordsToSay } from '../words-to-say.ts'
import { addressOf } from './asked.ts'
import type { ReachedVerdict } from './verdict.ts'

/** What to say at the desk in large letters: to hold up, or to print. */
export function LargeWordsPage({ view, verdict }: { view: View; verdict: ReachedVerdict }): VNode {
  const { service, asked, answer, isEmergency } = verdict
  return (
    <Layout
      view={view}
      title={view.t('coverage.large.title')}
      width="full"
      back={addressOf(`/free/${service.id}`, asked)}
    >
      <h1 class="govuk-heading-m">{view.t('coverage.large.title')}</h1>
      <p class="govuk-heading-l">{service.name[view.language]}</p>
      <p class="govuk-heading-xl">{wordsToSay(answer, isEmergency)[view.language]}</p>
      <PrintButton view={view} />
    </Layout>
  )
}
