import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { fullName } from '#kernel/names.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Person } from '../person.ts'
import { toldRows } from './answer-text.ts'
import type { ChangeRequest } from './request.ts'
import { requestPage } from './waiting-page.tsx'

interface Props {
  view: View
  registers: Registers
  person: Person
  request: ChangeRequest
  reason: string
  errors: readonly Refusal[]
}

/** What a person told of beside what is written: accepted, or refused with what to do next. */
export function RequestPage(props: Props): VNode {
  const { view, registers, person, request, reason, errors } = props
  const { identity } = person
  const title = view.t(`people.change.kind.${request.kind}`)
  return (
    <Layout view={view} title={title} back="/clerk/changes" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <h2 class="govuk-heading-m">{view.t('people.change.written')}</h2>
      <SummaryList
        view={view}
        rows={[
          { key: view.t('people.fact.name'), value: fullName(identity) },
          { key: view.t('people.fact.born'), value: view.format.day(identity.birthDate) },
          ...(identity.birthPlace
            ? [{ key: view.t('people.fact.birthPlace'), value: identity.birthPlace }]
            : []),
          ...person.addresses.map(({ kind, text }) => ({
            key: view.t(`people.fact.address-${kind}`),
            value: text,
          })),
        ]}
      />
      <h2 class="govuk-heading-m">{view.t('people.change.told-of')}</h2>
      <SummaryList
        view={view}
        rows={[
          ...toldRows(view, registers, request),
          { key: view.t('people.change.since'), value: view.format.day(request.changedOn) },
          { key: view.t('people.change.told'), value: view.format.day(request.toldOn) },
        ]}
      />
      <form method="post" action={`${requestPage(request)}/accept`} data-primary>
        <CsrfField view={view} />
        <p class="govuk-body">{view.t('people.change.check-document')}</p>
        <Button>{view.t('people.change.accept')}</Button>
      </form>
      <form method="post" action={`${requestPage(request)}/refuse`} novalidate>
        <CsrfField view={view} />
        <TextArea
          view={view}
          name="reason"
          label={view.t('people.change.refuse-reason')}
          hint={view.t('people.change.refuse-hint')}
          value={reason}
          rows={2}
          maxlength={500}
          errors={errors}
        />
        <Button kind="secondary">{view.t('people.change.refuse')}</Button>
      </form>
    </Layout>
  )
}
