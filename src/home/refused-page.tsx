import type { VNode } from 'preact'
import type { Act, Answer, Law } from '#law/types.ts'
import { CareCard } from '#web/components/care-card.tsx'
import { CopyButton } from '#web/components/copy-button.tsx'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { WhereElse } from './where-else.tsx'
import type { OwnInsurer } from './own-insurer.ts'

const BLANKS = ['clinic', 'when', 'what', 'why', 'who'] as const

interface RefusedProps {
  view: View
  law: Law
  /** The insurer of whoever is signed in; null where nobody is, or is insured nowhere. */
  insurer: OwnInsurer | null
}

/** «Мне отказали» (C23, J15): what to do at once, what the law of the day says, what to show and to have signed. */
export function RefusedPage({ view, law, insurer }: RefusedProps): VNode {
  const title = view.t('home.refused.title')
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <CareCard view={view} id="danger" urgency="emergency" title={view.t('home.refused.emergency-title')}>
        <p class="govuk-body">{view.t('home.refused.emergency')}</p>
        <p class="govuk-body">
          <a class="govuk-link polis-nowrap" href="tel:103">
            {view.t('home.refused.ambulance')}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link polis-nowrap" href="tel:112">
            {view.t('home.refused.rescue')}
          </a>
        </p>
        <p class="govuk-body">{view.t('home.refused.ambulance-refuses')}</p>
      </CareCard>
      <h2 class="govuk-heading-m">{view.t('home.refused.call-title')}</h2>
      {insurer && <CallInsurer view={view} insurer={insurer} />}
      <p class="govuk-body">{view.t('home.refused.call')}</p>
      {!insurer && (
        <p class="govuk-body">
          <a class="govuk-link" href="/insurers">
            {view.t('home.refused.call-insurers')}
          </a>
        </p>
      )}
      <Facts view={view} law={law} />
      <h2 class="govuk-heading-m">{view.t('home.refused.say-title')}</h2>
      <Inset>{view.t('home.refused.say')}</Inset>
      <p class="govuk-body">
        <CopyButton view={view} text={view.t('home.refused.say')} />
      </p>
      <h2 class="govuk-heading-m">{view.t('home.refused.old-title')}</h2>
      <p class="govuk-body">{view.t('home.refused.old')}</p>
      <h2 class="govuk-heading-m">{view.t('home.refused.form-title')}</h2>
      <p class="govuk-body">{view.t('home.refused.form-lead')}</p>
      <ul class="govuk-list govuk-list--spaced">
        {BLANKS.map(blank => (
          <li>
            {view.t(`home.refused.blank.${blank}`)}
            <hr class="govuk-!-margin-top-6" />
          </li>
        ))}
      </ul>
      <WhereElse view={view} law={law} />
      <p class="govuk-body">{view.t('home.refused.complain-why')}</p>
      <div class="govuk-button-group">
        <LinkButton href={complaintAt(view)}>{view.t('home.refused.complain')}</LinkButton>
        <PrintButton view={view} />
      </div>
    </Layout>
  )
}

function CallInsurer({ view, insurer }: { view: View; insurer: OwnInsurer }): VNode {
  const { name, phone, phoneSays } = insurer
  return (
    <>
      <p class="govuk-body">{view.t('home.refused.insurer', { name: name[view.language] })}</p>
      {phone && (
        <p class="govuk-body">
          <a class="govuk-link polis-nowrap" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {view.t('home.refused.insurer-phone', { phone })}
          </a>
        </p>
      )}
      <p class="govuk-body polis-muted">{phoneSays[view.language]}</p>
    </>
  )
}

/** The complaint, with the service and the place that the address names. */
function complaintAt({ query }: View): string {
  const known = ['service', 'region'].flatMap(name => (query[name] ? [[name, query[name]]] : []))
  const text = new URLSearchParams(known).toString()
  return text ? `/complaints/new?${text}` : '/complaints/new'
}

function Facts({ view, law }: { view: View; law: Law }): VNode {
  const on = law.on(view.today)
  const shown = on.value<string>('policy/presentation')
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('home.refused.facts')}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <Fact
          view={view}
          law={law}
          name="emergency"
          answer={on.value('coverage/emergency-without-documents')}
        />
        <Fact view={view} law={law} name="free" answer={on.value('coverage/free-of-charge')} />
        <Fact view={view} law={law} name={shown.value} answer={shown} />
      </ul>
    </>
  )
}

interface FactProps {
  view: View
  law: Law
  name: string
  answer: Answer<unknown>
}

function Fact({ view, law, name, answer }: FactProps): VNode {
  const [citation] = answer.source
  const act = citation && law.acts.get(citation.act)
  return (
    <li>
      {view.t(`home.refused.fact.${name}`)}
      {citation && act && (
        <span class="polis-muted">
          {' '}
          {view.t('home.refused.source', { act: nameOf(act, view), at: citation.at })}
        </span>
      )}
    </li>
  )
}

const nameOf = (act: Act, view: View): string =>
  act.number && act.kind !== 'source' ? act.number : act.title[view.language]
