import type { VNode } from 'preact'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Standing } from './standing.ts'

const INSURED = [
  { name: 'insurer', href: '/change/insurer' },
  { name: 'move', href: '/change/move' },
  { name: 'details', href: '/change/details' },
  { name: 'lost', href: '/change/lost' },
  { name: 'form', href: '/change/form' },
  { name: 'newborn', href: '/change/newborn' },
  { name: 'service', href: '/change/service' },
] as const

/** What has changed? The start of everything that happens to a policy after the first; without an account it says how. */
export function StartPage(props: {
  view: View
  /** True for somebody signed in as themselves. */
  own: boolean
  standing: Standing | null
  /** True where the insurer returned the change that this browser sent. */
  returned: boolean
}): VNode {
  const { view, own, standing, returned } = props
  const title = view.t('applications.change.start.title')
  return (
    <Layout view={view} title={title} back={own ? '/my/card' : '/'}>
      <h1 class="govuk-heading-l">{title}</h1>
      {returned && (
        <NotificationBanner view={view}>
          <p class="govuk-notification-banner__heading">{view.t('applications.change.start.returned')}</p>
          <a class="govuk-notification-banner__link" href="/change/check">
            {view.t('applications.change.start.correct')}
          </a>
        </NotificationBanner>
      )}
      {own ? <Own view={view} standing={standing} /> : <Visitor view={view} />}
    </Layout>
  )
}

function Own({ view, standing }: { view: View; standing: Standing | null }): VNode {
  if (standing?.spell) return <Links view={view} links={linksFor(standing)} linked />
  return (
    <>
      <p class="govuk-body-l">{view.t('applications.change.start.not-insured')}</p>
      {standing?.served ? (
        <LinkButton href="/change/return">{view.t('applications.change.start.return')}</LinkButton>
      ) : (
        <LinkButton href="/apply">{view.t('applications.change.start.apply')}</LinkButton>
      )}
    </>
  )
}

/** A child of somebody who is no citizen may be of any category: it is asked on the pages of a first policy. */
const linksFor = ({ person: { status } }: Standing) =>
  INSURED.map(link =>
    link.name === 'newborn' && status?.category !== 'citizen' ? { ...link, href: '/apply/who' } : link,
  )

function Visitor({ view }: { view: View }): VNode {
  return (
    <>
      <Inset>
        <p class="govuk-body">{view.t('applications.change.start.visitor')}</p>
        <LinkButton href="/sign-in?next=/change">{view.t('applications.change.start.sign-in')}</LinkButton>
      </Inset>
      <p class="govuk-body">{view.t('applications.change.start.office')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/insurers/offices">
          {view.t('applications.change.start.offices')}
        </a>
      </p>
      <h2 class="govuk-heading-m">{view.t('applications.change.start.what')}</h2>
      <Links view={view} links={INSURED} linked={false} />
    </>
  )
}

const Links = ({
  view,
  links,
  linked,
}: {
  view: View
  links: readonly { name: string; href: string }[]
  linked: boolean
}): VNode => (
  <ul class="govuk-list govuk-list--spaced">
    {links.map(({ name, href }) => (
      <li>
        {linked ? (
          <a class="govuk-link govuk-!-font-weight-bold" href={href}>
            {view.t(`applications.change.start.${name}`)}
          </a>
        ) : (
          <strong>{view.t(`applications.change.start.${name}`)}</strong>
        )}
        <br />
        {view.t(`applications.change.start-hint.${name}`)}
      </li>
    ))}
  </ul>
)
