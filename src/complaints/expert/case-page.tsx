import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { showComplaintNumber } from '../number.ts'
import { CaseActions } from './case-actions.tsx'
import { CaseAct, CaseInquiries } from '../desk/case-act.tsx'
import { CaseCoverage } from '../desk/case-coverage.tsx'
import { CaseEvidence } from './case-evidence.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseMoney } from './case-money.tsx'
import { CaseTimeline } from '../desk/case-timeline.tsx'
import { CASES } from '../desk/parts.ts'
import type { CaseFile } from '../desk/read-case.ts'

/** What every part of the page of a case is made from. */
export interface CaseProps {
  view: View
  file: CaseFile
  law: Law
  registers: Registers
  accountId: string | undefined
  errors: readonly Refusal[]
}

/** The file of a case (E02): what to do now, the story, what proves it, whether it was free, what was found, what happened. */
export function CasePage(props: CaseProps): VNode {
  const { view, file, errors } = props
  const { complaint, content } = file.found
  const title = view.t('complaints.expert.case.title', { number: showComplaintNumber(complaint.number) })
  return (
    <Layout view={view} title={title} wide back={CASES} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <CaseFacts {...props} />
      <CaseActions {...props} />
      <section aria-labelledby="story">
        <h2 class="govuk-heading-m" id="story">
          {view.t('complaints.expert.case.story')}
        </h2>
        <p class="govuk-body polis-break">{content?.story}</p>
      </section>
      <CaseEvidence {...props} />
      <CaseCoverage {...props} />
      <CaseInquiries {...props} />
      <CaseAct {...props} />
      <CaseMoney {...props} />
      <CaseTimeline {...props} />
    </Layout>
  )
}
