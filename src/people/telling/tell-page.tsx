import type { VNode } from 'preact'
import { F011_CODES } from '#codes/document-type-of.ts'
import type { Registers } from '#insurers/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { documentName } from '../clerk/document-name.ts'
import { answersOf, type ChangeKind } from './request.ts'

interface Props {
  view: View
  registers: Registers
  kind: ChangeKind
  typed: Record<string, string>
  errors: readonly Refusal[]
}

/** Telling the insurer of one kind of change: the new data, and since when. */
export function TellPage(props: Props): VNode {
  const { view, kind, typed, errors } = props
  const title = view.t(`people.change.kind.${kind}`)
  return (
    <Layout view={view} title={title} back="/my/changes" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t(`people.change.why.${kind}`)}</p>
      <form method="post" action={`/my/changes/${kind}`} novalidate>
        <CsrfField view={view} />
        {answersOf(kind).map(({ name, optional }) => (
          <Answer {...props} name={name} optional={optional} />
        ))}
        {kind !== 'error' && (
          <Field
            view={view}
            name="on"
            label={view.t('people.change.field.on')}
            hint={view.t('people.change.on-hint')}
            value={typed['on']}
            errors={errors}
            width={10}
            inputmode="numeric"
          />
        )}
        <Button>{view.t('people.change.send')}</Button>
      </form>
    </Layout>
  )
}

const AUTOCOMPLETE: Record<string, string> = {
  surname: 'family-name',
  givenName: 'given-name',
  patronymic: 'additional-name',
  birthDate: 'bday',
  address: 'street-address',
}
const DAYS = ['birthDate', 'issuedOn']

function Answer(props: Props & { name: string; optional: boolean }): VNode {
  const { view, registers, typed, errors, name, optional } = props
  const words = view.t(`people.change.field.${name}`)
  const label = optional ? view.t('people.change.optional', { field: words }) : words
  const asked = { view, name, label, value: typed[name], errors }
  if (name === 'documentType')
    return (
      <Select
        {...asked}
        options={Object.keys(F011_CODES).map(value => ({ value, label: documentName(view, value) }))}
      />
    )
  if (name === 'region')
    return (
      <Select
        {...asked}
        empty={view.t('people.change.choose-region')}
        options={registers.regions.map(({ code, name: own }) => ({ value: code, label: own[view.language] }))}
      />
    )
  const autocomplete = AUTOCOMPLETE[name] ?? 'off'
  return DAYS.includes(name) ? (
    <Field
      {...asked}
      hint={view.t('people.change.day-hint')}
      width={10}
      inputmode="numeric"
      autocomplete={autocomplete}
    />
  ) : (
    <Field {...asked} autocomplete={autocomplete} maxlength={300} />
  )
}
