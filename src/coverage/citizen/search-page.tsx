import type { VNode } from 'preact'
import { regionOptions, type Registers } from '#insurers/index.ts'
import type { Law, Service } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { Field } from '#web/components/field.tsx'
import { Select } from '#web/components/select.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { AnsweredQuestion } from '../answer-question.ts'
import type { Match } from '../search/find-services.ts'
import { addressOf, type Asked } from './asked.ts'
import { EmergencyCard } from './emergency-card.tsx'
import { OFTEN_CHARGED } from './often-charged.ts'

interface Props {
  view: View
  law: Law
  registers: Registers
  asked: Asked
  /** Null where nothing was typed yet. */
  found: AnsweredQuestion | null
}

/** «Это бесплатно?» (C20): one box for one's own words, and the services that they may mean. */
export function SearchPage({ view, law, registers, asked, found }: Props): VNode {
  const title = view.t('coverage.search.title')
  const isDanger = Boolean(found?.facts.emergency || found?.matches[0]?.service.emergency)
  return (
    <Layout view={view} title={found ? `${asked.words} – ${title}` : title}>
      {isDanger && <EmergencyCard view={view} />}
      <h1 class="govuk-heading-l">{title}</h1>
      {!found && <p class="govuk-body">{view.t('coverage.search.lead')}</p>}
      <SearchForm view={view} registers={registers} asked={asked} />
      {found && <Found view={view} asked={asked} found={found} />}
      {(!found || !found.matches.length) && <OftenCharged view={view} law={law} asked={asked} />}
    </Layout>
  )
}

function SearchForm({ view, registers, asked }: Pick<Props, 'view' | 'registers' | 'asked'>): VNode {
  return (
    <search>
      <form method="get" action="/free" novalidate>
        <Field
          view={view}
          name="q"
          type="search"
          label={view.t('coverage.search.words')}
          hint={view.t('coverage.search.words-hint')}
          value={asked.words}
          maxlength={200}
          autocomplete="off"
          search
        />
        <Select
          view={view}
          name="region"
          label={view.t('coverage.search.region')}
          value={asked.region}
          options={regionOptions(view, registers.regions)}
        />
        <Button>{view.t('coverage.search.check')}</Button>
      </form>
    </search>
  )
}

function Found({ view, asked, found: { service, matches } }: FoundProps): VNode {
  const [best] = matches
  if (!best) return <NothingFound view={view} asked={asked} />
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {view.t(service ? 'coverage.search.found' : 'coverage.search.near')}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {matches.map(match => (
          <Meant view={view} asked={asked} match={match} isBest={service !== null && match === best} />
        ))}
      </ul>
      {service === null && <AskInsurer view={view} asked={asked} />}
    </section>
  )
}

interface FoundProps {
  view: View
  asked: Asked
  found: AnsweredQuestion
}

function Meant({
  view,
  asked,
  match: { service, phrase },
  isBest,
}: {
  view: View
  asked: Asked
  match: Match
  isBest: boolean
}): VNode {
  return (
    <li>
      <ServiceLink view={view} asked={asked} service={service} isBold={isBest} />{' '}
      {isBest && <Tag kind="good">{view.t('coverage.search.best')}</Tag>}
      <br />
      <span class="polis-muted">
        {view.t('coverage.search.matched', { topic: service.topicName[view.language], phrase })}
      </span>
    </li>
  )
}

function ServiceLink({
  view,
  asked,
  service,
  isBold,
}: {
  view: View
  asked: Asked
  service: Service
  isBold?: boolean
}): VNode {
  return (
    <a class="govuk-link polis-link-alone" href={addressOf(`/free/${service.id}`, asked)}>
      {isBold ? <strong>{service.name[view.language]}</strong> : service.name[view.language]}
    </a>
  )
}

function NothingFound({ view, asked }: { view: View; asked: Asked }): VNode {
  return (
    <section aria-labelledby="nothing">
      <h2 class="govuk-heading-m" id="nothing">
        {view.t('coverage.search.nothing', { words: asked.words })}
      </h2>
      <p class="govuk-body">{view.t('coverage.search.nothing-why')}</p>
      <AskInsurer view={view} asked={asked} />
    </section>
  )
}

function AskInsurer({ view, asked }: { view: View; asked: Asked }): VNode {
  return (
    <p class="govuk-body">
      {view.t('coverage.search.ask')}{' '}
      <a class="govuk-link" href={`/insurers?region=${asked.region}`}>
        {view.t('coverage.search.insurers')}
      </a>
    </p>
  )
}

function OftenCharged({ view, law, asked }: Pick<Props, 'view' | 'law' | 'asked'>): VNode {
  const services = OFTEN_CHARGED.flatMap(id => law.services.get(id) ?? [])
  return (
    <section aria-labelledby="often">
      <h2 class="govuk-heading-m" id="often">
        {view.t('coverage.search.often')}
      </h2>
      <p class="govuk-body">{view.t('coverage.search.often-why')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {services.map(service => (
          <li>
            <ServiceLink view={view} asked={{ ...asked, words: '' }} service={service} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link polis-link-alone" href="/check-ups">
          {view.t('coverage.search.check-ups')}
        </a>
      </p>
    </section>
  )
}
