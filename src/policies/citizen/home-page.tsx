import type { VNode } from 'preact'
import { LinkButton } from '#web/components/link-button.tsx'
import { NumberDisplay } from '#web/components/number-display.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { shownNumber, type Card } from './card.ts'

const LINKS = [
  { name: 'policies', href: '/my/policies' },
  { name: 'documents', href: '/my/documents' },
  { name: 'chip', href: '/my/chip' },
  { name: 'shares', href: '/my/shares' },
  { name: 'status', href: '/applications/status' },
  { name: 'complaints', href: '/my/complaints' },
  { name: 'looks', href: '/my/looks' },
  { name: 'changes', href: '/my/changes' },
  { name: 'insurers', href: '/insurers' },
] as const

/** The first page of someone signed in (C13). */
export function MyHomePage({ view, card, name }: { view: View; card: Card | null; name: string }): VNode {
  const title = view.t('policies.my.title')
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{name}</p>
      {card ? <Mine view={view} card={card} /> : <FirstSteps view={view} />}
      <h2 class="govuk-heading-m">{view.t('policies.my.more')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {LINKS.map(link => (
          <li>
            <a class="govuk-link" href={link.href}>
              {view.t(`policies.my.link.${link.name}`)}
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

function Mine({ view, card }: { view: View; card: Card }): VNode {
  const { policy } = card
  const until = policy.validUntil
  const number = shownNumber(card)
  return (
    <>
      <NumberDisplay
        view={view}
        label={view.t(
          policy.form === 'certificate' ? 'policies.card.certificate-number' : 'policies.card.number',
        )}
        {...(number ?? {
          digits: policy.number,
          grouped: [policy.series, policy.number].filter(Boolean).join(' '),
        })}
      />
      {until && <p class="govuk-body">{view.t('policies.my.until', { day: view.format.day(until) })}</p>}
      <LinkButton href="/my/card">{view.t('policies.my.show')}</LinkButton>
    </>
  )
}

function FirstSteps({ view }: { view: View }): VNode {
  return (
    <>
      <p class="govuk-body">{view.t('policies.my.none')}</p>
      <ol class="govuk-list govuk-list--number">
        {(['one', 'two', 'three'] as const).map(step => (
          <li>{view.t(`policies.my.step.${step}`)}</li>
        ))}
      </ol>
      <LinkButton href="/apply">{view.t('policies.my.apply')}</LinkButton>
    </>
  )
}
