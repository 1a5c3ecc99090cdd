import type { VNode } from 'preact'
import type { Law } from '#law/types.ts'
import { CopyButton } from '#web/components/copy-button.tsx'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { wordsToSay } from '../words-to-say.ts'
import { answerWords } from './answer-words.ts'
import { addressOf } from './asked.ts'
import { EmergencyCard } from './emergency-card.tsx'
import { ForTheClinic } from './for-the-clinic.tsx'
import { VerdictBox } from './verdict-box.tsx'
import { VerdictReasons } from './verdict-reasons.tsx'
import { VerdictWait } from './verdict-wait.tsx'
import type { ReachedVerdict } from './verdict.ts'

/** What every part of the page is made from. */
export interface VerdictProps {
  view: View
  law: Law
  verdict: ReachedVerdict
}

/** The verdict (C22): free, free on a condition, paid or not known, with why, how long, what to say and what to do. */
export function VerdictPage({ view, law, verdict }: VerdictProps): VNode {
  const { service, asked, answer, isEmergency } = verdict
  const name = service.name[view.language]
  return (
    <Layout
      view={view}
      title={`${view.t(`coverage.verdict.word.${answer.answer}`)}: ${name}`}
      back={addressOf('/free', { ...asked, answers: {} })}
    >
      {isEmergency && <EmergencyCard view={view} />}
      <h1 class="govuk-heading-l">{name}</h1>
      <VerdictBox view={view} law={law} verdict={verdict} />
      <HowToGetIt view={view} law={law} verdict={verdict} />
      <Instead view={view} law={law} verdict={verdict} />
      <VerdictWait view={view} law={law} verdict={verdict} />
      <WhatToSay view={view} law={law} verdict={verdict} />
      <Said view={view} law={law} verdict={verdict} />
      <VerdictReasons view={view} law={law} verdict={verdict} />
      <ForTheClinic view={view} service={service} />
      <div class="govuk-button-group">
        <LinkButton href={complaintAt(verdict)} kind={answer.answer === 'not_covered' ? 'secondary' : 'main'}>
          {view.t('coverage.verdict.charged')}
        </LinkButton>
        <LinkButton href={addressOf('/free', { ...asked, words: '', answers: {} })} kind="secondary">
          {view.t('coverage.verdict.again')}
        </LinkButton>
        <PrintButton view={view} />
      </div>
    </Layout>
  )
}

/** The complaint of whoever is asked to pay: what was said here is not asked again. */
function complaintAt({ service, asked: { region, answers } }: ReachedVerdict): string {
  const { prescribed, referral, emergency, clinic } = answers
  const told = Object.entries({ prescribed, referral, emergency, clinicIs: clinic })
  const known = Object.fromEntries(told.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const query = new URLSearchParams({ kind: 'charge', service: service.id, region, ...known })
  return `/complaints/new/paid?${query.toString()}`
}

function HowToGetIt({ view, verdict: { answer } }: VerdictProps): VNode | null {
  const codes = answer.answer === 'free_if' ? answer.conditions.map(({ code }) => code) : []
  if (codes.includes('check_up_due'))
    return (
      <p class="govuk-body">
        <a class="govuk-link polis-link-alone" href="/check-ups">
          {view.t('coverage.search.check-ups')}
        </a>
      </p>
    )
  if (!codes.includes('prescribed') && !codes.includes('referral')) return null
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('coverage.verdict.prescribe-title')}</h2>
      <ol class="govuk-list govuk-list--number">
        {['therapist', 'tell', 'record'].map(step => (
          <li>{view.t(`coverage.verdict.prescribe.${step}`)}</li>
        ))}
      </ol>
    </>
  )
}

function Instead({ view, law, verdict: { answer, service, asked } }: VerdictProps): VNode | null {
  const instead = answer.insteadOf === null ? undefined : law.services.get(answer.insteadOf)
  if (!instead) return null
  const { clinic: _clinic, ...answers } = asked.answers
  // The same help in a clinic of the system, or another service.
  const there =
    instead === service
      ? { ...asked, answers: { ...answers, clinic: 'in' } }
      : { ...asked, words: '', answers: {} }
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('coverage.verdict.instead')}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf(`/free/${instead.id}`, there)}>
          {instead.name[view.language]}
        </a>{' '}
        {instead === service && view.t('coverage.verdict.instead-in-system')}
      </p>
    </>
  )
}

function WhatToSay({ view, verdict: { answer, isEmergency, service, asked } }: VerdictProps): VNode {
  const words = wordsToSay(answer, isEmergency)[view.language]
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('coverage.verdict.say')}</h2>
      <Inset>{words}</Inset>
      <div class="govuk-button-group">
        <CopyButton view={view} text={words} />
        <LinkButton href={addressOf(`/free/${service.id}/say`, asked)} kind="secondary">
          {view.t('coverage.verdict.large')}
        </LinkButton>
      </div>
    </>
  )
}

/** What the verdict stands on: what was said, and what was taken to be so. */
function Said({ view, verdict: { service, asked, said, assumed, on } }: VerdictProps): VNode | null {
  if (!said.length && !assumed.length) return null
  const changeAt = (name: string): string => addressOf(`/free/${service.id}`, asked, { ask: name })
  const rows = [
    ...said.map(({ name, value }) => ({ name, value: answerWords(view, service, name, value, on) })),
    ...assumed.map(name => ({ name, value: view.t(`coverage.verdict.assumed.${name}`) })),
  ]
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('coverage.verdict.said')}</h2>
      <SummaryList
        view={view}
        rows={rows.map(({ name, value }) => ({
          key: view.t(`coverage.verdict.about.${name}`),
          value,
          changeHref: changeAt(name),
        }))}
      />
    </>
  )
}
