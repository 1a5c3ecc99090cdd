import type { VNode } from 'preact'
import { SummaryList } from '#web/components/summary-list.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import type { CaseProps } from './case-page.tsx'
import { caseAt } from './parts.ts'

/** What was complained of and what proves it, with the paper for the post. */
export function CaseFacts({ view, with_, found }: CaseProps): VNode {
  const { complaint, content, evidence } = found
  const { clinicName, happenedOn, paidKopecks, serviceId, complaintId } = complaint
  const key = (name: string) => view.t(`complaints.citizen.check.row.${name}`)
  const service = serviceId ? with_.law.services.get(serviceId) : undefined
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('complaints.citizen.case.facts')}</h2>
      <SummaryList
        view={view}
        rows={[
          ...(service ? [{ key: key('service'), value: service.name[view.language] }] : []),
          { key: key('where'), ...(clinicName && { value: clinicName }) },
          { key: key('when'), value: view.format.day(happenedOn) },
          ...(paidKopecks === null ? [] : [{ key: key('paid'), value: view.format.money(paidKopecks) }]),
          { key: key('story'), value: <span class="polis-break">{content?.story ?? ''}</span> },
        ]}
      />
      {evidence.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{view.t('complaints.citizen.evidence.attached')}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {evidence.map(({ evidenceId, kind, name, byteSize, receiptKopecks }) => (
              <li>
                <a class="govuk-link polis-break" href={caseAt(complaintId, `evidence/${evidenceId}`)}>
                  {name}
                </a>
                <br />
                <span class="polis-muted">
                  {view.t(`complaints.citizen.evidence.kind.${kind}`)}
                  {receiptKopecks !== null && `, ${view.format.money(receiptKopecks)}`},{' '}
                  {view.format.size(byteSize)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <LinkButton href={caseAt(complaintId, 'paper')} kind="secondary">
        {view.t('complaints.citizen.done.paper')}
      </LinkButton>
    </>
  )
}
