import type { ComponentChildren, VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { isAfter } from '#kernel/day.ts'
import type { ComplaintMove } from '../moves.ts'
import type { CaseProps } from './case-page.tsx'
import { pageOf } from '../desk/parts.ts'

/** Moves that need words, and the page where they are written. */
const PAGES: Partial<Record<ComplaintMove, string>> = {
  ask_clinic: 'inquiry',
  sign_act: 'act',
  decide: 'decision',
  refuse: 'decision',
  record_call: 'call',
  consult: 'consultation',
  ask_evidence: 'missing',
  close: 'closing',
}

/** In which order the steps are offered: the first one that may be made now is the main one. */
const ORDER: readonly ComplaintMove[] = [
  'take',
  'inspect',
  'sign_act',
  'decide',
  'go_on',
  'close',
  'ask_clinic',
  'record_call',
  'consult',
  'ask_evidence',
  'refuse',
  'extend',
]

/** What the expert can do now, the main thing first. */
export function CaseActions(props: CaseProps): VNode {
  const { view, file, accountId } = props
  const { complaint } = file.found
  const moves = offered(props)
  const isColleagues = complaint.takenBy !== null && complaint.takenBy !== accountId
  const [main, ...others] = moves
  return (
    <section aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        {view.t('complaints.expert.case.actions')}
      </h2>
      {isColleagues && complaint.state !== 'closed' && (
        <Inset>{view.t('complaints.expert.case.colleagues')}</Inset>
      )}
      {main ? (
        <Steps {...props} main={main}>
          {others.map(move => (
            <Step {...props} move={move} />
          ))}
        </Steps>
      ) : (
        <p class="govuk-body">{view.t(`complaints.expert.waits.${complaint.state}`)}</p>
      )}
    </section>
  )
}

/** The moves that would not be refused at once: no second taking, no going on before the term has passed. */
function offered({ file, accountId }: CaseProps): ComplaintMove[] {
  const { complaint, moves } = file.found
  const { takenBy, dueOn, extendedOn, clinicCode, isOutside } = complaint
  const isPast = dueOn === null || isAfter(file.today, dueOn)
  const may: Partial<Record<ComplaintMove, boolean>> = {
    take: takenBy === null && accountId !== undefined,
    go_on: isPast,
    extend: extendedOn === null,
    ask_clinic: clinicCode !== null && !isOutside,
    refuse: complaint.state !== 'act_signed',
    close: complaint.state === 'settled' || isPast,
  }
  return ORDER.filter(move => moves.includes(move) && (may[move] ?? true))
}

/** One form for all steps: its main button comes first, so that Ctrl+Enter and Enter make the main step. */
function Steps({
  view,
  file,
  main,
  children,
}: CaseProps & { main: ComplaintMove; children: ComponentChildren }): VNode {
  const { complaintId, revision } = file.found.complaint
  const page = PAGES[main]
  const words = view.t(`complaints.expert.do.${main}`)
  return (
    <form
      class="govuk-button-group"
      method="post"
      action={pageOf(complaintId, 'moves')}
      data-primary={page ? undefined : ''}
    >
      <CsrfField view={view} />
      <input type="hidden" name="revision" value={revision} />
      {page ? (
        <LinkButton href={pageOf(complaintId, page)}>{words}</LinkButton>
      ) : (
        <Button name="move" value={main}>
          {words}
        </Button>
      )}
      {children}
    </form>
  )
}

function Step({ view, file, move }: CaseProps & { move: ComplaintMove }): VNode {
  const page = PAGES[move]
  const words = view.t(`complaints.expert.do.${move}`)
  return page ? (
    <LinkButton href={pageOf(file.found.complaint.complaintId, page)} kind="secondary">
      {words}
    </LinkButton>
  ) : (
    <Button name="move" value={move} kind="secondary">
      {words}
    </Button>
  )
}
