import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { LinkButton } from '#web/components/link-button.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { Warning } from '#web/components/warning.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { mayMove } from '../application.ts'
import { showApplicationNumber } from '../number.ts'
import type { Case } from './case.ts'
import { caseMoments } from './case-moments.ts'
import { ComplainButton, ComplaintNotice } from './complaint-notice.tsx'

/** Where an application stands (C12): the next step first, then who owes it and by when. */
export function CasePage(props: { view: View; found: Case; errors?: readonly Refusal[] }): VNode {
  const { view, found, errors = [] } = props
  const { status, complaint } = found
  const { application, overdue } = status
  const title = view.t('applications.status.title')
  const last = status.events.at(-1)
  return (
    <Layout view={view} title={title} back="/applications/status" errors={errors}>
      <h1 class="govuk-heading-l">
        {title} <span class="polis-nowrap">{showApplicationNumber(application.number)}</span>
      </h1>
      <p class="govuk-body">
        <Tag kind={overdue ? 'error' : 'info'}>
          {view.t(overdue ? 'applications.status.overdue' : `applications.state.${application.state}`)}
        </Tag>
      </p>
      {overdue ? (
        <Warning view={view}>{status.nextStep[view.language]}</Warning>
      ) : (
        <p class="govuk-body-l">{status.nextStep[view.language]}</p>
      )}
      {last?.message && ['returned', 'refused'].includes(application.state) && (
        <NotificationBanner view={view} title={view.t('applications.status.message')}>
          <p class="govuk-notification-banner__heading polis-break">{last.message}</p>
        </NotificationBanner>
      )}
      {complaint && <ComplaintNotice view={view} number={application.number} complaint={complaint} />}
      <Actions view={view} found={found} />
      <Facts view={view} found={found} />
      <h2 class="govuk-heading-m">{view.t('applications.status.course')}</h2>
      <Timeline view={view} label={view.t('applications.status.course')} items={caseMoments(view, status)} />
      {mayMove('withdraw', application.state) && (
        <p class="govuk-body">
          <a class="govuk-link" href="/applications/mine/withdraw">
            {view.t('applications.status.withdraw')}
          </a>
        </p>
      )}
    </Layout>
  )
}

function Actions({ view, found }: { view: View; found: Case }): VNode {
  const { status, correctAt, card, complaint } = found
  const { application, overdue, dueOn } = status
  const isReturned = application.state === 'returned'
  return (
    <>
      <div class="govuk-button-group">
        {overdue && !complaint && <ComplainButton view={view} />}
        {isReturned && correctAt && (
          <LinkButton href={correctAt}>{view.t('applications.status.correct')}</LinkButton>
        )}
        {card && (
          <LinkButton href="/applications/mine/paper" download>
            {view.t(
              card.policy.form === 'certificate'
                ? 'applications.status.certificate'
                : 'applications.status.download',
            )}
          </LinkButton>
        )}
        {['accepted', 'ready'].includes(application.state) && (
          <LinkButton href="/applications/mine/making" kind="secondary">
            {view.t('applications.status.making')}
          </LinkButton>
        )}
        {dueOn && !overdue && (
          <LinkButton href="/applications/mine/deadline.ics" kind="secondary" download>
            {view.t('applications.done.calendar')}
          </LinkButton>
        )}
      </div>
      {isReturned && !correctAt && (
        <p class="govuk-body">{view.t('applications.status.correct-elsewhere')}</p>
      )}
    </>
  )
}

function Facts({ view, found: { status } }: { view: View; found: Case }): VNode {
  const { application, insurer, office, dueOn } = status
  const { language, format } = view
  const phone = insurer?.phone ?? insurer?.company.phone?.number
  return (
    <SummaryList
      view={view}
      rows={[
        { key: view.t('applications.status.kind'), value: view.t(`applications.kind.${application.kind}`) },
        {
          key: view.t('applications.status.owner'),
          value: insurer?.company.name[language] ?? application.insurerCode,
        },
        {
          key: view.t('applications.status.phone'),
          value:
            phone ??
            view.t('applications.status.phone-site', {
              site: (insurer?.site ?? '').replace(/^https?:\/\//, ''),
            }),
        },
        ...(office ? [{ key: view.t('applications.status.office'), value: office.address }] : []),
        ...(dueOn ? [{ key: view.t('applications.status.due'), value: format.day(dueOn) }] : []),
        { key: view.t('applications.status.form'), value: view.t(`applications.form.${application.form}`) },
      ]}
    />
  )
}
