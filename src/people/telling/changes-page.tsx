import type { VNode } from 'preact'
import { Details } from '#web/components/details.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Registers } from '#insurers/index.ts'
import { toldRows } from './answer-text.ts'
import { CHANGE_KINDS, type ChangeRequest } from './request.ts'

interface Props {
  view: View
  registers: Registers
  requests: readonly ChangeRequest[]
}

/** What somebody may tell their insurer of, and what they told of before. */
export function ChangesPage({ view, registers, requests }: Props): VNode {
  const title = view.t('people.change.title')
  return (
    <Layout view={view} title={title} back="/my">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('people.change.lead')}</p>
      <h2 class="govuk-heading-m">{view.t('people.change.choose')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {Object.keys(CHANGE_KINDS).map(kind => (
          <li>
            <a class="govuk-link" href={`/my/changes/${kind}`}>
              {view.t(`people.change.kind.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{view.t('people.change.before')}</h2>
      {requests.length === 0 && <p class="govuk-body">{view.t('people.change.before-empty')}</p>}
      {requests.map(request => (
        <Told view={view} registers={registers} request={request} />
      ))}
    </Layout>
  )
}

function Told({ view, registers, request }: Omit<Props, 'requests'> & { request: ChangeRequest }): VNode {
  const { decision, kind, toldOn } = request
  const state = decision ? (decision.accepted ? 'accepted' : 'refused') : 'waits'
  const shown = view.format.day(toldOn)
  return (
    <section>
      <h3 class="govuk-heading-s">
        {view.t(`people.change.kind.${kind}`)}, {shown} <Tag>{view.t(`people.change.state.${state}`)}</Tag>
      </h3>
      {decision?.reason && <p class="govuk-body">{decision.reason}</p>}
      <Details summary={view.t('people.change.details', { day: shown })}>
        <SummaryList view={view} rows={toldRows(view, registers, request)} />
      </Details>
    </section>
  )
}
