import type { VNode } from 'preact'
import type { Refusal, Words } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { Field } from '#web/components/field.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { CheckStanding, CheckUps } from '../check-ups/check-ups-of.ts'
import { ExaminationKinds } from './examination-kinds.tsx'
import { ReasonList } from './verdict-reasons.tsx'

interface Props {
  view: View
  law: Law
  /** What is due, where a year of birth is known. */
  due: CheckUps | null
  /** What was typed, or the year of whoever is signed in. */
  born: string
  isOwn: boolean
  errors: readonly Refusal[]
}

/** Check-ups (C03): what is due this year by the rule of the day, and what differs between the kinds of examination. */
export function CheckUpsPage({ view, law, due, born, isOwn, errors }: Props): VNode {
  const title = view.t('coverage.check-ups.title')
  return (
    <Layout view={view} title={title} width="full" back="/free" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('coverage.check-ups.lead')}</p>
      <form method="get" action="/check-ups" novalidate>
        <Field
          view={view}
          name="born"
          label={view.t('coverage.check-ups.born')}
          hint={view.t(isOwn ? 'coverage.check-ups.born-own' : 'coverage.check-ups.born-hint')}
          value={born}
          width={4}
          inputmode="numeric"
          autocomplete="bday-year"
          errors={errors}
        />
        <Button kind={due ? 'secondary' : 'main'}>{view.t('coverage.check-ups.show')}</Button>
      </form>
      {due && <Due view={view} law={law} due={due} />}
      <ExaminationKinds view={view} law={law} />
    </Layout>
  )
}

const CHECKS = ['checkUp', 'preventive', 'hepatitisC'] as const
type Check = (typeof CHECKS)[number]

function Due({ view, law, due }: { view: View; law: Law; due: CheckUps }): VNode {
  const reasons = CHECKS.flatMap(check => {
    const standing = due[check]
    const says = same(view.t(`coverage.check-ups.check.${check}`))
    return standing.is === 'unknown' ? [] : standing.rule.source.map(citation => ({ says, ...citation }))
  })
  return (
    <section aria-labelledby="due">
      <h2 class="govuk-heading-m" id="due">
        {view.t('coverage.check-ups.due-title', {
          year: String(view.today.year),
          age: due.age,
        })}
      </h2>
      <SummaryList
        view={view}
        rows={CHECKS.map(check => ({
          key: view.t(`coverage.check-ups.check.${check}`),
          value: standingWords(view, check, due[check]),
        }))}
      />
      {reasons.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{view.t('coverage.check-ups.sources')}</h3>
          <ReasonList view={view} law={law} reasons={reasons} />
        </>
      )}
      <p class="govuk-body polis-muted">{view.t('coverage.check-ups.by-year')}</p>
    </section>
  )
}

const same = (text: string): Words => ({ ru: text, en: text })

function standingWords(view: View, check: Check, standing: CheckStanding): string {
  if (standing.is === 'unknown')
    return [standing.says?.[view.language], view.t('coverage.check-ups.ask')].filter(Boolean).join(' ')
  const { is, next } = standing
  const first = view.t(`coverage.check-ups.${is}.${check}`)
  if (next === null) return first
  return `${first} ${view.t(is === 'due' ? 'coverage.check-ups.again' : 'coverage.check-ups.from', { year: String(next) })}`
}
