import type { ComponentChildren, VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Inset } from '#web/components/inset.tsx'
import type { View } from '#web/view.ts'
import type { DeskReading } from '../desk/read-at-desk.ts'

interface Props {
  view: View
  personId: string
  reading: DeskReading
  errors: readonly Refusal[]
}

/** What the owner does at the insurer's desk with their codes: unblock, else activate, else consent to a new insurer. */
export function CodeForms(props: Props): VNode {
  const { view, reading } = props
  const { contents, found } = reading
  if (contents.pinTriesLeft === 0) return <Unblock {...props} />
  if (!found.card.activatedAt)
    return (
      <Form {...props} step="activate">
        <Pin {...props} />
      </Form>
    )
  const differs = reading.differences.some(({ field }) => field === 'insurer' || field === 'region')
  return (
    <Form {...props} step="write">
      {!differs && <Inset>{view.t('cards.step.write-same')}</Inset>}
      <Pin {...props} />
    </Form>
  )
}

const Pin = ({ view, errors }: Props): VNode => (
  <Field
    view={view}
    name="pin"
    label={view.t('cards.step.pin')}
    hint={view.t('cards.step.pin-hint')}
    errors={errors}
    type="password"
    inputmode="numeric"
    autocomplete="off"
    width={4}
    maxlength={4}
  />
)

const Unblock = (props: Props): VNode => (
  <Form {...props} step="unblock">
    <Field
      view={props.view}
      name="puk"
      label={props.view.t('cards.step.puk')}
      hint={props.view.t('cards.step.puk-hint')}
      errors={props.errors}
      type="password"
      inputmode="numeric"
      autocomplete="off"
      width={10}
      maxlength={8}
    />
    <Field
      view={props.view}
      name="newPin"
      label={props.view.t('cards.step.new-pin')}
      hint={props.view.t('cards.step.new-pin-hint')}
      errors={props.errors}
      type="password"
      inputmode="numeric"
      autocomplete="off"
      width={4}
      maxlength={4}
    />
  </Form>
)

function Form({
  view,
  personId,
  step,
  children,
}: Props & { step: 'write' | 'unblock' | 'activate'; children: ComponentChildren }): VNode {
  return (
    <form method="post" action={`/clerk/people/${personId}/card/${step}`} novalidate>
      <CsrfField view={view} />
      <h2 class="govuk-heading-m">{view.t(`cards.step.${step}`)}</h2>
      <p class="govuk-body">{view.t(`cards.step.${step}-what`)}</p>
      {children}
      <Button>{view.t(`cards.step.${step}-button`)}</Button>
    </form>
  )
}
