import type { VNode } from 'preact'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import type { View } from '#web/view.ts'
import type { ComplaintMove } from '../moves.ts'
import { isStep } from './step.ts'

interface Props {
  view: View
  moves: readonly ComplaintMove[]
  caseHref: string
}

/** What whoever looks may do now: the first is the main one. */
export function CaseSteps({ view, moves, caseHref }: Props): VNode {
  const steps = moves.filter(isStep)
  if (!steps.length) return <Inset>{view.t('complaints.steps.nothing-yours')}</Inset>
  return (
    <div class="govuk-button-group">
      {steps.map((step, at) => (
        <LinkButton href={`${caseHref}/${step}`} kind={at === 0 ? 'main' : 'secondary'}>
          {view.t(`complaints.steps.${step}.title`)}
        </LinkButton>
      ))}
    </div>
  )
}
