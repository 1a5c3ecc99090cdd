import type { VNode } from 'preact'
import { CopyButton } from '#web/components/copy-button.tsx'
import { Inset } from '#web/components/inset.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { showApplicationNumber } from '../number.ts'
import type { ApplicationStatus } from '../status.ts'

/** A complaint about a late insurer, written for the person to send: Polis keeps no complaint yet, and says so. */
export function ComplaintPage({ view, status }: { view: View; status: ApplicationStatus }): VNode {
  const { application, insurer, dueOn, complainTo } = status
  const title = view.t('applications.complaint.title')
  const fund = complainTo?.fund
  const lines = [
    view.t('applications.complaint.to', { fund: fund?.name ?? '' }),
    view.t('applications.complaint.from', {
      name: application.applicant,
      born: view.format.day(application.birthDate),
    }),
    view.t('applications.complaint.what', {
      day: view.format.day(application.submittedOn),
      insurer: insurer?.name ?? application.insurerCode,
      number: showApplicationNumber(application.number),
    }),
    view.t('applications.complaint.late', { due: dueOn ? view.format.day(dueOn) : '' }),
    view.t('applications.complaint.ask'),
    view.t('applications.complaint.sign', { day: view.format.day(view.today) }),
  ]
  return (
    <Layout view={view} title={title} back="/applications/mine">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('applications.complaint.lead')}</p>
      {fund && (
        <p class="govuk-body">
          <strong>{fund.name}</strong>
          <br />
          {fund.address}
          <br />
          <span class="polis-break">{fund.site}</span>
        </p>
      )}
      <Inset>
        {lines.map(line => (
          <p class="govuk-body">{line}</p>
        ))}
      </Inset>
      <CopyButton view={view} text={lines.join('\n\n')} label={view.t('applications.complaint.copy')} />
      <PrintButton view={view} />
      <p class="govuk-body polis-muted">{view.t('applications.complaint.not-here')}</p>
    </Layout>
  )
}
