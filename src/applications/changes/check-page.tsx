import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import { purposeOf } from '../content.ts'
import { chosenRows, knownRows, type CheckedProps } from './check-rows.tsx'
import { newbornCover } from '#insurance/index.ts'
import { EffectWords } from './effect-words.tsx'

interface Props extends CheckedProps {
  errors: readonly Refusal[]
}

/** What is sent, on one page: the little that was asked, and what the register added. */
export function CheckPage(props: Props): VNode {
  const { view, errors, back, content, with_, standing } = props
  const title = view.t('applications.check.title')
  return (
    <Layout view={view} title={title} back={back} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList view={view} rows={chosenRows(props)} />
      <Inset>
        <EffectWords view={view} law={with_.law} kind={purposeOf(content).kind} standing={standing} />
        <Cover {...props} />
      </Inset>
      <h2 class="govuk-heading-m">{view.t('applications.change.check.known')}</h2>
      <SummaryList view={view} rows={knownRows(props)} />
      <p class="govuk-body">
        <a class="govuk-link" href="/my/changes">
          {view.t('applications.change.check.not-so')}
        </a>
      </p>
      <form method="post" action="/change/check" noValidate>
        <CsrfField view={view} />
        <p class="govuk-body">{view.t('applications.check.consent')}</p>
        <Button>{view.t('applications.check.send')}</Button>
      </form>
    </Layout>
  )
}

/** By whom the child is served until the policy comes. */
function Cover({ view, content, standing, with_ }: Props): VNode | null {
  if (!content.representative) return null
  const cover = newbornCover({ registeredOn: content.document.issuedOn, on: standing.on }, with_.law)
  const insurer = standing.insurer?.company.name[view.language] ?? ''
  return (
    <p class="govuk-body">
      {cover.untilOn
        ? view.t('applications.change.newborn.until', { insurer, day: view.format.day(cover.untilOn) })
        : view.t('applications.change.newborn.served', { insurer })}
    </p>
  )
}
