import type { VNode } from 'preact'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { CaseAct, CaseInquiries } from '../desk/case-act.tsx'
import { CaseCoverage } from '../desk/case-coverage.tsx'
import type { CaseProps } from '../expert/case-page.tsx'
import { CaseTimeline } from '../desk/case-timeline.tsx'
import { Due } from '../desk/due.tsx'
import type { CaseFile } from '../desk/read-case.ts'
import { showComplaintNumber } from '../number.ts'
import { CaseSteps } from '../steps/case-steps.tsx'
import { DecisionList } from '../steps/decision-list.tsx'
import { FUND_CASES } from './cases-page.tsx'
import { EvidenceLinks } from '../steps/evidence-links.tsx'
import { insurerName } from '../desk/names.ts'

interface Props {
  view: View
  parts: ComplaintDependencies
  file: CaseFile
}

/** One case at the fund (F03): what may be done now, the story and its evidence, what was decided before, what happened. */
export function FundCasePage({ view, parts, file }: Props): VNode {
  const { complaint, content, moves, evidence, decisions } = file.found
  const title = view.t('complaints.fund.case.title', { number: showComplaintNumber(complaint.number) })
  const caseHref = `${FUND_CASES}/${complaint.complaintId}`
  const expert: CaseProps = { view, file, ...parts, accountId: undefined, errors: [] }
  return (
    <Layout view={view} title={title} wide back={FUND_CASES}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Facts view={view} parts={parts} file={file} />
      <CaseSteps view={view} moves={moves} caseHref={caseHref} />
      {complaint.state === 'appealed_federal' && (
        <p class="govuk-body">{view.t('complaints.fund.case.federal')}</p>
      )}
      <section aria-labelledby="story">
        <h2 class="govuk-heading-m" id="story">
          {view.t('complaints.fund.case.story')}
        </h2>
        <p class="govuk-body polis-break">{content?.story}</p>
      </section>
      <EvidenceLinks view={view} evidence={evidence} caseHref={caseHref} />
      <CaseCoverage {...expert} />
      <CaseInquiries {...expert} />
      <CaseAct {...expert} />
      <DecisionList view={view} decisions={decisions} />
      <CaseTimeline {...expert} />
    </Layout>
  )
}

function Facts({ view, parts, file }: Props): VNode {
  const { found, person, today } = file
  const { complaint, outcomeWords } = found
  const { serviceId, paidKopecks } = complaint
  const { t, format } = view
  return (
    <SummaryList
      view={view}
      rows={[
        { key: t('complaints.fund.cases.state'), value: t(`complaints.expert.state.${complaint.state}`) },
        ...(complaint.outcome
          ? [
              {
                key: t('complaints.fund.cases.outcome'),
                value: `${t(`complaints.expert.outcome.${complaint.outcome}`)}. ${outcomeWords ?? ''}`,
              },
            ]
          : [
              {
                key: t('complaints.fund.cases.due'),
                value: <Due view={view} complaint={complaint} today={today} />,
              },
            ]),
        {
          key: t('complaints.fund.case.person'),
          value: person ? `${person.name}, ${format.shortDay(person.birthDate)}` : undefined,
        },
        { key: t('complaints.fund.cases.kind'), value: t(`complaints.expert.kind.${complaint.kind}`) },
        {
          key: t('complaints.fund.column.insurer'),
          value: insurerName(view, parts, complaint.insurerCode),
        },
        {
          key: t('complaints.fund.column.clinic'),
          value: `${complaint.clinicName}${complaint.isOutside ? ` (${t('complaints.fund.case.outside')})` : ''}`,
        },
        { key: t('complaints.fund.case.happened'), value: format.day(complaint.happenedOn) },
        { key: t('complaints.fund.case.filed'), value: format.day(complaint.filedOn) },
        ...(serviceId
          ? [
              {
                key: t('complaints.fund.case.service'),
                value: parts.law.services.get(serviceId)?.name[view.language] ?? serviceId,
              },
            ]
          : []),
        ...(paidKopecks === null
          ? []
          : [{ key: t('complaints.fund.case.paid'), value: format.money(paidKopecks) }]),
      ]}
    />
  )
}
