import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { levelAfter } from '../decisions/appeal.ts'
import type { CaseProps } from './case-page.tsx'
import { caseAt } from './parts.ts'

/** What the person may do now: what is awaited of them stands first. */
export function CaseActions({ view, found }: CaseProps): VNode | null {
  const { complaint, decisions, moves } = found
  const { complaintId, state } = complaint
  const may = (move: (typeof moves)[number]): boolean => moves.includes(move)
  const level = may('appeal') ? levelAfter(complaint, decisions) : null
  const isAsked = state === 'evidence_asked'
  if (state === 'closed') return null
  return (
    <div class="govuk-button-group">
      {state === 'consulted' && <OneClick view={view} found={found} move="inspect" />}
      {level && (
        <LinkButton href={caseAt(complaintId, 'appeal')} kind={state === 'refused' ? 'main' : 'secondary'}>
          {view.t(`complaints.citizen.action.${level}`)}
        </LinkButton>
      )}
      {may('add_evidence') && (
        <LinkButton href={caseAt(complaintId, 'evidence')} kind={isAsked ? 'main' : 'secondary'}>
          {view.t(`complaints.citizen.action.${isAsked ? 'answer' : 'evidence'}`)}
        </LinkButton>
      )}
      {(state === 'consulted' || state === 'refused') && <OneClick view={view} found={found} move="close" />}
      {may('withdraw') && (
        <LinkButton href={caseAt(complaintId, 'withdraw')} kind="secondary">
          {view.t('complaints.citizen.action.withdraw')}
        </LinkButton>
      )}
    </div>
  )
}

type OneClickProps = Pick<CaseProps, 'view' | 'found'> & { move: 'inspect' | 'close' }

const OneClick = ({ view, found, move }: OneClickProps): VNode => (
  <form method="post" action={caseAt(found.complaint.complaintId, move)}>
    <CsrfField view={view} />
    <input type="hidden" name="revision" value={found.complaint.revision} />
    <Button kind={move === 'inspect' ? 'main' : 'secondary'}>
      {view.t(`complaints.citizen.action.${move}`)}
    </Button>
  </form>
)
