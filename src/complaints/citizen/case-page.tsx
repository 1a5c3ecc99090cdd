import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Timeline } from '#web/components/timeline.tsx'
import { Warning } from '#web/components/warning.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { isComplaintLate } from '../complaint.ts'
import { showComplaintNumber } from '../number.ts'
import type { ComplaintCase } from '../reading/complaint-of.ts'
import type { Letter } from '../reading/letters.ts'
import { CaseActions } from './case-actions.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseLetters } from './case-letters.tsx'
import { caseMoments } from './case-moments.ts'
import { CaseState } from './case-state.tsx'
import { MINE, type CitizenParts } from './parts.ts'

/** What the parts of the page of a case are made from. */
export interface CaseProps {
  view: View
  with_: CitizenParts
  found: ComplaintCase
  letters: readonly Letter[]
  errors: readonly Refusal[]
}

/** One's own case (C34): the stage and the clock first, then what can be done, the letters and what happened. */
export function CasePage(props: CaseProps): VNode {
  const { view, with_, found, errors } = props
  const { complaint } = found
  const title = view.t(`complaints.citizen.kind.${complaint.kind}`)
  const course = view.t('complaints.citizen.case.course')
  return (
    <Layout view={view} title={title} back={MINE} errors={errors}>
      <h1 class="govuk-heading-l">
        {title} <span class="polis-nowrap">{showComplaintNumber(complaint.number)}</span>
      </h1>
      <CaseState view={view} with_={with_} complaint={complaint} />
      <p class="govuk-body-l">{view.t(`complaints.citizen.now.${complaint.state}`)}</p>
      {isComplaintLate(complaint, view.today) && complaint.owner !== 'citizen' && (
        <Warning view={view}>{view.t('complaints.citizen.late-what')}</Warning>
      )}
      <CaseActions {...props} />
      <CaseLetters {...props} />
      <h2 class="govuk-heading-m">{course}</h2>
      <Timeline view={view} label={course} items={caseMoments(props)} />
      <CaseFacts {...props} />
    </Layout>
  )
}
