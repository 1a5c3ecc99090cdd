import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Preferences } from '../preferences.ts'

interface SettingsProps {
  view: View
  wishes: Preferences
  /** True right after saving. */
  saved: boolean
}

/** By which channels and in which language a person wishes to be told (C35). */
export function SettingsPage({ view, wishes, saved }: SettingsProps): VNode {
  const title = view.t('notices.settings.title')
  const channels = (['email', 'sms'] as const).filter(channel => wishes[channel])
  return (
    <Layout view={view} title={title} back="/my/notices">
      {saved && (
        <NotificationBanner view={view} kind="done">
          <p class="govuk-notification-banner__heading">{view.t('notices.settings.saved')}</p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('notices.settings.lead')}</p>
      <form method="post" action="/my/notices/settings">
        <CsrfField view={view} />
        <Checkboxes
          view={view}
          name="channels"
          label={view.t('notices.settings.channels')}
          hint={view.t('notices.settings.contact')}
          values={channels}
          choices={[
            { value: 'email', label: view.t('notices.settings.email') },
            {
              value: 'sms',
              label: view.t('notices.settings.sms'),
              hint: view.t('notices.settings.sms-hint'),
            },
          ]}
        />
        <Radios
          view={view}
          name="language"
          label={view.t('notices.settings.language')}
          value={wishes.language}
          choices={[
            { value: 'ru', label: view.t('notices.settings.ru') },
            { value: 'en', label: view.t('notices.settings.en') },
          ]}
        />
        <p class="govuk-body">{view.t('notices.settings.quiet')}</p>
        <Button>{view.t('notices.settings.save')}</Button>
      </form>
    </Layout>
  )
}
