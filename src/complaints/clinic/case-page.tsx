import type { VNode } from 'preact'
import { isAfter, type Day } from '#kernel/day.ts'
import { Inset } from '#web/components/inset.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { clinicMayAppealUntil } from '../clock.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { CaseAct, CaseInquiries } from '../desk/case-act.tsx'
import type { CaseProps } from '../expert/case-page.tsx'
import { insurerName } from '../desk/names.ts'
import { showComplaintNumber } from '../number.ts'
import type { ComplaintCase } from '../reading/complaint-of.ts'
import { CaseSteps } from '../steps/case-steps.tsx'
import { DecisionList } from '../steps/decision-list.tsx'
import { EvidenceLinks } from '../steps/evidence-links.tsx'
import { CLINIC_CASES } from './desk-page.tsx'
import { Term } from './term.tsx'

interface Props {
  view: View
  parts: ComplaintDependencies
  found: ComplaintCase
  today: Day
}

/** One case as the clinic sees it: what it was asked, what was found and decided, what it owes and until when it may appeal. */
export function ClinicCasePage(props: Props): VNode {
  const { view, parts, found, today } = props
  const { complaint, moves, evidence } = found
  const title = view.t('complaints.clinic.case', { number: showComplaintNumber(complaint.number) })
  const caseHref = `${CLINIC_CASES}/${complaint.complaintId}`
  const until = clinicMayAppealUntil(parts, complaint)
  const file = {
    found,
    today,
    person: null,
    spell: null,
    coverage: null,
    clinicAppealUntil: null,
    isFineWithheld: false,
  }
  const expert: CaseProps = { view, file, ...parts, accountId: undefined, errors: [] }
  const isOpenToAppeal = mayAppeal(props, until)
  return (
    <Layout view={view} title={title} wide back={CLINIC_CASES}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Facts {...props} />
      <Appeal {...props} until={until} />
      <CaseSteps
        view={view}
        moves={moves.filter(move => move !== 'appeal_by_clinic' || isOpenToAppeal)}
        caseHref={caseHref}
      />
      <CaseInquiries {...expert} />
      {evidence.length > 0 && <EvidenceLinks view={view} evidence={evidence} caseHref={caseHref} />}
      <CaseAct {...expert} />
      <DecisionList view={view} decisions={found.decisions.filter(({ verdict }) => verdict !== 'refused')} />
      <Payments {...props} />
    </Layout>
  )
}

function Facts({ view, parts, found, today }: Props): VNode {
  const { complaint } = found
  const { owner, dueOn, region, serviceId, state } = complaint
  const isOurs = owner === `clinic:${complaint.clinicCode ?? ''}`
  return (
    <SummaryList
      view={view}
      rows={[
        { key: view.t('complaints.clinic.state'), value: view.t(`complaints.expert.state.${state}`) },
        ...(isOurs
          ? [
              {
                key: view.t('complaints.clinic.term'),
                value: <Term view={view} law={parts.law} today={today} dueOn={dueOn} region={region} />,
              },
            ]
          : []),
        { key: view.t('complaints.clinic.about'), value: view.t(`complaints.expert.kind.${complaint.kind}`) },
        {
          key: view.t('complaints.clinic.from'),
          value: insurerName(view, parts, complaint.insurerCode),
        },
        { key: view.t('complaints.clinic.happened'), value: view.format.day(complaint.happenedOn) },
        ...(serviceId
          ? [
              {
                key: view.t('complaints.clinic.service'),
                value: parts.law.services.get(serviceId)?.name[view.language] ?? serviceId,
              },
            ]
          : []),
      ]}
    />
  )
}

/** The clinic appeals once, against a decision of the insurer that nobody has reviewed yet. */
const mayAppeal = ({ found, today }: Props, until: Day | null): boolean =>
  until !== null &&
  !isAfter(today, until) &&
  found.decisions.some(({ verdict }) => verdict === 'upheld') &&
  found.decisions.every(({ level }) => level === 'handler')

function Appeal(props: Props & { until: Day | null }): VNode | null {
  const { view, parts, found, today, until } = props
  const { complaint, decisions } = found
  if (!until || !decisions.some(({ verdict }) => verdict === 'upheld')) return null
  const reviewed = decisions.some(({ level }) => level !== 'handler')
  if (complaint.state === 'clinic_appealed')
    return <Inset>{view.t('complaints.clinic.appeal.sent', { day: dayOf(view, complaint.dueOn) })}</Inset>
  if (reviewed) return <Inset>{view.t('complaints.clinic.appeal.reviewed')}</Inset>
  if (isAfter(today, until))
    return <Inset>{view.t('complaints.clinic.appeal.past', { day: view.format.day(until) })}</Inset>
  return (
    <Inset>
      <p class="govuk-body">{view.t('complaints.clinic.appeal.open')}</p>
      <p class="govuk-body">
        <Term view={view} law={parts.law} today={today} dueOn={until} region={complaint.region} />
      </p>
    </Inset>
  )
}

const dayOf = (view: View, day: Day | null): string => (day ? view.format.day(day) : '')

/** When the insurer recorded that the money came back; nothing where none was owed. */
function Payments({ view, found }: Props): VNode | null {
  const { complaint, events } = found
  const paid = events.filter(({ move }) => move === 'record_payment')
  if (!paid.length && complaint.state !== 'money_due') return null
  return (
    <section aria-labelledby="payments">
      <h2 class="govuk-heading-m" id="payments">
        {view.t('complaints.clinic.payment.title')}
      </h2>
      {paid.length === 0 && <p class="govuk-body">{view.t('complaints.clinic.payment.waited')}</p>}
      {paid.map(({ on }) => (
        <p class="govuk-body">{view.t('complaints.clinic.payment.recorded', { day: view.format.day(on) })}</p>
      ))}
    </section>
  )
}
