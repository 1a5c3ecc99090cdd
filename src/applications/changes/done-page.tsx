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

/** The confirmation of a change: the number, what comes next and by when; it may be opened again. */
export function DonePage({ view, status }: { view: View; status: ApplicationStatus }): VNode {
  const { application, insurer, dueOn } = status
  const { language, format } = view
  const title = view.t('applications.done.title')
  return (
    <Layout view={view} title={title}>
      <Panel title={title}>
        {view.t('applications.done.number')}
        <br />
        <strong class="polis-nowrap">{showApplicationNumber(application.number)}</strong>
      </Panel>
      <CopyButton view={view} text={application.number} label={view.t('applications.done.copy')} />
      <h2 class="govuk-heading-m">{view.t('applications.done.next')}</h2>
      <p class="govuk-body">{status.nextStep[language]}</p>
      <SummaryList
        view={view}
        rows={[
          { key: view.t('applications.status.kind'), value: view.t(`applications.kind.${application.kind}`) },
          {
            key: view.t('applications.status.insurer'),
            value: insurer?.company.name[language] ?? application.insurerCode,
          },
          ...(dueOn ? [{ key: view.t('applications.status.due'), value: format.day(dueOn) }] : []),
        ]}
      />
      <div class="govuk-button-group">
        <LinkButton href="/applications/mine">{view.t('applications.done.track')}</LinkButton>
        {dueOn && (
          <LinkButton href="/applications/mine/deadline.ics" kind="secondary" download>
            {view.t('applications.done.calendar')}
          </LinkButton>
        )}
        <PrintButton view={view} />
      </div>
    </Layout>
  )
}
