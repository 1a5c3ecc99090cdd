import type { VNode } from 'preact'
import { LinkButton } from '#web/components/link-button.tsx'
import { CopyButton } from '#web/components/copy-button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { showApplicationNumber } from '../number.ts'
import type { ApplicationStatus } from '../status.ts'

interface Props {
  view: View
  status: ApplicationStatus
  /** True where the law of the application's day has temporary certificates. */
  certificates: boolean
}

/** The confirmation (C10): the number, what comes next and by when; it may be opened again. */
export function DonePage({ view, status, certificates }: Props): VNode {
  const { application, insurer, policy, dueOn } = status
  const number = showApplicationNumber(application.number)
  const { language, format } = view
  return (
    <Layout view={view} title={view.t('applications.done.title')}>
      <Panel title={view.t('applications.done.title')}>
        {view.t('applications.done.number')}
        <br />
        <strong class="polis-nowrap">{number}</strong>
      </Panel>
      <CopyButton view={view} text={application.number} label={view.t('applications.done.copy')} />
      <h2 class="govuk-heading-m">{view.t('applications.done.next')}</h2>
      <p class="govuk-body">{status.nextStep[language]}</p>
      {!policy && (
        <p class="govuk-body">
          {view.t(certificates ? 'applications.done.certificate' : 'applications.done.digital')}
        </p>
      )}
      <SummaryList
        view={view}
        rows={[
          {
            key: view.t('applications.status.insurer'),
            value: insurer?.company.name[language] ?? application.insurerCode,
          },
          ...(dueOn ? [{ key: view.t('applications.status.due'), value: format.day(dueOn) }] : []),
          ...(certificates
            ? [{ key: view.t('applications.status.policy-due'), value: format.day(application.policyDueOn) }]
            : []),
        ]}
      />
      <div class="govuk-button-group">
        <LinkButton href="/applications/mine">{view.t('applications.done.track')}</LinkButton>
        {policy && (
          <LinkButton href="/applications/mine/paper" kind="secondary" download>
            {view.t('applications.status.download')}
          </LinkButton>
        )}
        {dueOn && (
          <LinkButton href="/applications/mine/deadline.ics" kind="secondary" download>
            {view.t('applications.done.calendar')}
          </LinkButton>
        )}
        <PrintButton view={view} />
      </div>
      <p class="govuk-body">{view.t('applications.done.reopen')}</p>
    </Layout>
  )
}
