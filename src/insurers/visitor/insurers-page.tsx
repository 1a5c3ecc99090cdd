import type { VNode } from 'preact'
import { Details } from '#web/components/details.tsx'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Select } from '#web/components/select.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { InsurerCard, InsurerChoice } from '../choice.ts'
import { countWords, insurersCountedOn } from '../history/count.ts'
import { officialChecks } from '../history/duties.ts'
import { fates } from '../history/fates.ts'
import type { Fund } from '../region.ts'
import type { Registers } from '../registers.ts'
import { regionOptions } from '../region-options.ts'
import { OfficialChecks } from './official-checks.tsx'

interface Props {
  view: View
  registers: Registers
  choice: InsurerChoice | null
  fund: Fund | null
}

/** Insurers by region: who works here, where, and how old the list is. */
export function InsurersPage({ view, registers, choice, fund }: Props): VNode {
  const { language } = view
  const title = choice
    ? view.t('insurers.title-region', { region: choice.region.name[language] })
    : view.t('insurers.title')
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="get" action="/insurers">
        <Select
          view={view}
          name="region"
          label={view.t('insurers.region')}
          value={choice?.region.code}
          empty={view.t('insurers.choose-region')}
          options={regionOptions(view, registers.regions)}
        />
        <Button kind={choice ? 'secondary' : 'main'}>{view.t('insurers.show')}</Button>
      </form>
      {choice && <RegionInsurers view={view} choice={choice} fund={fund} />}
      <Past view={view} registers={registers} />
      <OfficialChecks view={view} checks={officialChecks(registers, fund)} />
    </Layout>
  )
}

function RegionInsurers({
  view,
  choice,
  fund,
}: {
  view: View
  choice: InsurerChoice
  fund: Fund | null
}): VNode {
  const { language } = view
  return (
    <>
      {choice.onlyOne && <Inset>{choice.onlyOne[language]}</Inset>}
      <p class="govuk-body">{view.t('insurers.equal')}</p>
      <Ways view={view} choice={choice} />
      {choice.cards.length === 0 && <EmptyState title={view.t('insurers.none')}>{fund?.name}</EmptyState>}
      {choice.cards.map(card => (
        <Card view={view} card={card} />
      ))}
      <p class="govuk-body polis-muted">{choice.staleness[language]}</p>
      {fund && (
        <>
          <h2 class="govuk-heading-m">{view.t('insurers.fund')}</h2>
          <p class="govuk-body">{fund.name}</p>
          <p class="govuk-body">{fund.address}</p>
        </>
      )}
    </>
  )
}

function Card({ view, card }: { view: View; card: InsurerCard }): VNode {
  const { language } = view
  return (
    <section aria-labelledby={`insurer-${card.code}`}>
      <h2 class="govuk-heading-m" id={`insurer-${card.code}`}>
        <a class="govuk-link" href={`/insurers/${card.code}`}>
          {card.company[language]}
        </a>
      </h2>
      <SummaryList
        view={view}
        rows={[
          {
            key: view.t('insurers.address'),
            value: card.addressSays ? `${card.address}. ${card.addressSays[language]}` : card.address,
          },
          { key: view.t('insurers.site'), value: card.site },
          {
            key: view.t('insurers.phone'),
            value: card.phone ? `${card.phone}. ${card.phoneSays[language]}` : card.phoneSays[language],
          },
        ]}
      />
    </section>
  )
}

function Ways({ view, choice: { region, cards } }: { view: View; choice: InsurerChoice }): VNode {
  const ways = [
    { href: `/insurers/offices?region=${region.code}`, text: view.t('insurers.plan.link') },
    { href: `/insurers/rating?region=${region.code}`, text: view.t('insurers.rating.link') },
    ...(cards.length > 1
      ? [{ href: `/insurers/compare?region=${region.code}`, text: view.t('insurers.compare.link') }]
      : []),
  ]
  return (
    <ul class="govuk-list">
      {ways.map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** How many insurers there were, and what became of those that the list lacks (SMO-03, SMO-04). */
function Past({ view, registers }: { view: View; registers: Registers }): VNode {
  const { language } = view
  const count = insurersCountedOn(registers, view.today)
  return (
    <Details summary={view.t('insurers.past.title')}>
      {count && (
        <p class="govuk-body">
          {countWords(count)[language]} <span class="polis-muted">({count.source[language]})</span>
        </p>
      )}
      <dl>
        {fates(registers).map(({ name, events, unknown }) => (
          <>
            <dt class="govuk-!-font-weight-bold">{name[language]}</dt>
            <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-3">
              {events.map(({ says, source }) => (
                <p class="govuk-body govuk-!-margin-bottom-1">
                  {says[language]} <span class="polis-muted">({source[language]})</span>
                </p>
              ))}
              {unknown && <p class="govuk-body">{unknown[language]}</p>}
            </dd>
          </>
        ))}
      </dl>
    </Details>
  )
}
