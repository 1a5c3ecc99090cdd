import type { VNode } from 'preact'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import { isComplaintLate, type Complaint } from '../complaint.ts'
import { ownerWords, type CitizenParts } from './parts.ts'

interface Props {
  view: View
  with_: CitizenParts
  complaint: Complaint
}

/** Where a case stands: the stage, whose step is next and its last day. */
export function CaseState({ view, with_, complaint }: Props): VNode {
  const { state, owner, dueOn, outcome } = complaint
  const isLate = isComplaintLate(complaint, view.today)
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <Tag
          kind={isLate ? 'error' : owner === 'citizen' ? 'attention' : state === 'closed' ? 'plain' : 'info'}
        >
          {view.t(isLate ? 'complaints.citizen.late' : `complaints.citizen.state.${state}`)}
        </Tag>
      </p>
      {owner && dueOn && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          {view.t(`complaints.citizen.next.${owner === 'citizen' ? 'you' : 'them'}`, {
            who: ownerWords(view, with_, owner, complaint),
            day: view.format.day(dueOn),
          })}
        </p>
      )}
      {outcome && <p class="govuk-body">{view.t(`complaints.citizen.outcome.${outcome}`)}</p>}
    </>
  )
}
