import type { VNode } from 'preact'
import { PrintButton } from '#web/components/print-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { handlerOf } from '../complaint.ts'
import { showComplaintNumber } from '../number.ts'
import type { ComplaintCase } from '../reading/complaint-of.ts'
import { caseAt, ownerWords, type CitizenParts } from './parts.ts'

interface Props {
  view: View
  with_: CitizenParts
  found: ComplaintCase
  name: string
}

/** The complaint as a paper: to whom, from whom, what happened, what is asked, and the place for a signature. */
export function PaperPage({ view, with_, found, name }: Props): VNode {
  const { complaint, content, evidence } = found
  const { clinicName, happenedOn, paidKopecks, filedOn, serviceId, complaintId, kind } = complaint
  const service = serviceId ? with_.law.services.get(serviceId) : undefined
  const title = view.t('complaints.citizen.paper.title')
  const say = (key: string, values: Record<string, string>) => (
    <p class="govuk-body">{view.t(`complaints.citizen.paper.${key}`, values)}</p>
  )
  return (
    <Layout view={view} title={title} back={caseAt(complaintId)}>
      {say('to', { name: ownerWords(view, with_, handlerOf(complaint), complaint) })}
      {say('from', { name })}
      <h1 class="govuk-heading-l">
        {title} <span class="polis-nowrap">{showComplaintNumber(complaint.number)}</span>
      </h1>
      {say('about', { kind: view.t(`complaints.citizen.kind.${kind}`) })}
      {say('when', { day: view.format.day(happenedOn) })}
      {clinicName && say('where', { name: clinicName })}
      {service && say('service', { name: service.name[view.language] })}
      {paidKopecks !== null && say('paid', { sum: view.format.money(paidKopecks) })}
      <p class="govuk-body polis-break">{content?.story}</p>
      {say(paidKopecks === null ? 'asks' : 'asks-money', {})}
      {evidence.length > 0 && (
        <>
          <p class="govuk-body">{view.t('complaints.citizen.paper.attached')}</p>
          <ol class="govuk-list govuk-list--number">
            {evidence.map(one => (
              <li>
                {view.t(`complaints.citizen.evidence.kind.${one.kind}`)}
                {one.receiptKopecks !== null && `, ${view.format.money(one.receiptKopecks)}`}
              </li>
            ))}
          </ol>
        </>
      )}
      {say('signed', { day: view.format.day(filedOn) })}
      <hr class="govuk-!-margin-top-6" />
      <PrintButton view={view} />
    </Layout>
  )
}
