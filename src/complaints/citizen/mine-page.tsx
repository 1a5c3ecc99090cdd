import type { VNode } from 'preact'
import { EmptyState } from '#web/components/empty-state.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Complaint } from '../complaint.ts'
import { showComplaintNumber } from '../number.ts'
import { CaseState } from './case-state.tsx'
import { caseAt, NEW, type CitizenParts } from './parts.ts'

interface Props {
  view: View
  with_: CitizenParts
  complaints: readonly Complaint[]
}

/** One's own complaints (C34), the last on top. */
export function MinePage({ view, with_, complaints }: Props): VNode {
  const title = view.t('complaints.citizen.mine.title')
  return (
    <Layout view={view} title={title} back="/my">
      <h1 class="govuk-heading-l">{title}</h1>
      {complaints.length === 0 ? (
        <EmptyState
          title={view.t('complaints.citizen.mine.none')}
          action={{ href: NEW, text: view.t('complaints.citizen.mine.new') }}
        >
          {view.t('complaints.citizen.mine.none-why')}
        </EmptyState>
      ) : (
        <>
          <ul class="govuk-list">
            {complaints.map(complaint => (
              <li class="govuk-!-margin-bottom-6">
                <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
                  <a class="govuk-link" href={caseAt(complaint.complaintId)}>
                    {view.t(`complaints.citizen.kind.${complaint.kind}`)}
                    <span class="govuk-visually-hidden">, {showComplaintNumber(complaint.number)}</span>
                  </a>
                </h2>
                <p class="govuk-body govuk-!-margin-bottom-1">
                  <span class="polis-nowrap">{showComplaintNumber(complaint.number)}</span>,{' '}
                  {view.format.day(complaint.filedOn)}
                  {complaint.clinicName && `, ${complaint.clinicName}`}
                </p>
                <CaseState view={view} with_={with_} complaint={complaint} />
              </li>
            ))}
          </ul>
          <LinkButton href={NEW} kind="secondary">
            {view.t('complaints.citizen.mine.new')}
          </LinkButton>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/my/billed">
          {view.t('complaints.citizen.billed.title')}
        </a>
      </p>
    </Layout>
  )
}
