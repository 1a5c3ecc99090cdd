import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

/** Where someone stands who opens the start page: nowhere, in a draft, or after sending. */
export type Begun = { state: 'none' } | { state: 'draft'; goOn: string } | { state: 'sent' }

/** What getting a policy takes (C02); a draft of this browser is offered first. */
export function StartPage({ view, begun, sameDay }: { view: View; begun: Begun; sameDay: boolean }): VNode {
  const title = view.t('applications.start.title')
  return (
    <Layout view={view} title={title} back="/">
      <h1 class="govuk-heading-l">{title}</h1>
      {begun.state !== 'none' && <GoOn view={view} begun={begun} />}
      <p class="govuk-body-l">{view.t('applications.start.lead')}</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>{view.t('applications.start.time')}</li>
        <li>{view.t(sameDay ? 'applications.start.same-day' : 'applications.start.certificate')}</li>
        <li>{view.t('applications.start.kept')}</li>
        <li>{view.t('applications.start.free')}</li>
      </ul>
      {begun.state === 'none' ? (
        <LinkButton href="/apply/who">{view.t('applications.start.begin')}</LinkButton>
      ) : (
        <form method="post" action="/apply/new">
          <CsrfField view={view} />
          <Button kind="secondary">{view.t('applications.start.again')}</Button>
        </form>
      )}
      <h2 class="govuk-heading-m">{view.t('applications.start.need')}</h2>
      <p class="govuk-body">
        {view.t('applications.start.need-text')}{' '}
        <a class="govuk-link" href="/checklist">
          {view.t('applications.start.need-link')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{view.t('applications.start.other')}</h2>
      <p class="govuk-body">
        {view.t('applications.start.other-text')}{' '}
        <a class="govuk-link" href="/insurers">
          {view.t('applications.start.other-link')}
        </a>
      </p>
    </Layout>
  )
}

function GoOn({ view, begun }: { view: View; begun: Exclude<Begun, { state: 'none' }> }): VNode {
  const isSent = begun.state === 'sent'
  return (
    <NotificationBanner view={view}>
      <p class="govuk-notification-banner__heading">
        {view.t(isSent ? 'applications.start.sent' : 'applications.start.draft')}
      </p>
      <p class="govuk-body">
        <a class="govuk-notification-banner__link" href={isSent ? '/apply/done' : begun.goOn}>
          {view.t(isSent ? 'applications.start.show-sent' : 'applications.start.go-on')}
        </a>
      </p>
    </NotificationBanner>
  )
}
