import type { VNode } from 'preact'
import { LinkButton } from '#web/components/link-button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { handlerOf, type Complaint } from '../complaint.ts'
import { showComplaintNumber } from '../number.ts'
import { caseAt, ownerWords, type CitizenParts } from './parts.ts'

interface Props {
  view: View
  with_: CitizenParts
  complaint: Complaint
}

/** The number of a complaint that was sent, who answers it and by which day. */
export function DonePage({ view, with_, complaint }: Props): VNode {
  const title = view.t('complaints.citizen.done.title')
  const { answerDueOn, dueOn, complaintId } = complaint
  return (
    <Layout view={view} title={title}>
      <Panel title={title}>
        {view.t('complaints.citizen.done.number')}{' '}
        <strong class="polis-nowrap">{showComplaintNumber(complaint.number)}</strong>
      </Panel>
      <h2 class="govuk-heading-m">{view.t('complaints.citizen.done.next')}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>
          {view.t('complaints.citizen.done.to', {
            name: ownerWords(view, with_, handlerOf(complaint), complaint),
          })}
        </li>
        {dueOn && <li>{view.t('complaints.citizen.done.first', { day: view.format.day(dueOn) })}</li>}
        <li>{view.t('complaints.citizen.done.answer', { day: view.format.day(answerDueOn) })}</li>
        <li>{view.t('complaints.citizen.done.keep')}</li>
      </ul>
      <div class="govuk-button-group">
        <LinkButton href={caseAt(complaintId)}>{view.t('complaints.citizen.done.open')}</LinkButton>
        <LinkButton href={caseAt(complaintId, 'paper')} kind="secondary">
          {view.t('complaints.citizen.done.paper')}
        </LinkButton>
      </div>
    </Layout>
  )
}
