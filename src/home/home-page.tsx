import type { VNode } from 'preact'
import { CareCard } from '#web/components/care-card.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

const TASKS = [
  { name: 'apply', href: '/apply' },
  { name: 'checklist', href: '/checklist' },
  { name: 'status', href: '/applications/status' },
  { name: 'card', href: '/my/card' },
  { name: 'insurers', href: '/insurers' },
  { name: 'free', href: '/free' },
  { name: 'check-ups', href: '/check-ups' },
  { name: 'refused', href: '/refused' },
  { name: 'complain', href: '/complaints/new' },
] as const

/** The first page (C01): nine tasks in people's own words. */
export function HomePage({ view }: { view: View }): VNode {
  return (
    <Layout view={view} title={view.t('home.title')} width="full">
      <h1 class="govuk-heading-xl">{view.t('home.title')}</h1>
      <p class="govuk-body-l">{view.t('home.lead')}</p>
      {[0, 2, 4, 6, 8].map(first => (
        <div class="govuk-grid-row">
          {TASKS.slice(first, first + 2).map(task => (
            <Task view={view} {...task} />
          ))}
        </div>
      ))}
      <CareCard view={view} id="emergency" urgency="emergency" title={view.t('home.emergency-title')}>
        <p class="govuk-body">{view.t('home.emergency')}</p>
      </CareCard>
    </Layout>
  )
}

function Task({ view, name, href }: { view: View; name: string; href: string }): VNode {
  return (
    <div class="govuk-grid-column-one-half">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
        <a class="govuk-link" href={href}>
          {view.t(`home.task.${name}.title`)}
        </a>
      </h2>
      <p class="govuk-body">{view.t(`home.task.${name}.text`)}</p>
    </div>
  )
}
