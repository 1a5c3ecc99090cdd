import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { day, isBefore } from '#kernel/day.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { Timeline, type TimelineItem } from '#web/components/timeline.tsx'
import { formatEnp } from '#web/format.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Policy } from '../policy.ts'
import type { HistoryMoment } from './history.ts'

/** Of the days before, Polis holds no law. */
const LAW_BEGINS = day('2011-01-01')

interface Props {
  view: View
  registers: Registers
  moments: readonly HistoryMoment[]
}

/** The same person's insurance and policies through the years, each with the law of its day a step away. */
export function HistoryPage({ view, registers, moments }: Props): VNode {
  const title = view.t('policies.history.title')
  return (
    <Layout view={view} title={title} back="/my">
      <h1 class="govuk-heading-l">{title}</h1>
      {moments.length === 0 ? (
        <EmptyState
          title={view.t('policies.history.none')}
          action={{ href: '/apply', text: view.t('policies.my.apply') }}
        >
          {view.t('policies.history.none-why')}
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">{view.t('policies.history.lead')}</p>
          <Timeline
            view={view}
            label={title}
            items={moments.map(moment => itemOf(view, registers, moment))}
          />
          <PrintButton view={view} />
        </>
      )}
    </Layout>
  )
}

function itemOf(view: View, registers: Registers, moment: HistoryMoment): TimelineItem {
  const time = { time: view.format.day(moment.on), datetime: moment.on.toString() }
  const state = moment.isNow ? 'now' : 'past'
  const insurer = (code: string | null) =>
    (code && registers.insurer(code)?.company.name[view.language]) || view.t('policies.card.unknown')
  if (moment.kind === 'policy')
    return {
      ...time,
      state,
      title: view.t(`policies.history.form.${moment.policy.form}`),
      children: <Document view={view} policy={moment.policy} />,
    }
  const { spell } = moment
  if (moment.kind === 'ended')
    return {
      ...time,
      state,
      title: view.t('policies.history.ended'),
      children: view.t(`policies.history.closed.${spell.closedBecause ?? 'error'}`),
    }
  return {
    ...time,
    state,
    title: view.t('policies.history.insured', { insurer: insurer(spell.insurerCode) }),
    children: (
      <>
        {isBefore(spell.from, LAW_BEGINS)
          ? view.t('policies.history.before-the-law')
          : view.t(`policies.history.opened.${spell.openedBecause}`)}{' '}
        {view.t('policies.history.region', {
          region: registers.region(spell.region)?.name[view.language] ?? spell.region,
        })}
      </>
    ),
  }
}

function Document({ view, policy }: { view: View; policy: Policy }): VNode {
  const number =
    policy.form === 'certificate' || policy.form === 'old'
      ? [policy.series, policy.number].filter(Boolean).join(' ')
      : formatEnp(policy.number)
  return (
    <>
      <span class="polis-nowrap">{number}</span>
      {policy.validUntil &&
        `, ${view.t('policies.history.valid', { day: view.format.day(policy.validUntil) })}`}
      {'.'}
      {!isBefore(policy.from, LAW_BEGINS) && (
        <>
          {' '}
          <a class="govuk-link" href={`/rules/policy/forms?on=${policy.from.toString()}`}>
            {view.t('policies.history.law')}
          </a>
        </>
      )}
    </>
  )
}
