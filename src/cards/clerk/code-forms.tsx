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

const Pin = (props: Props): VNode => <Code {...props} name="pin" words="pin" width={4} length={4} />

const Unblock = (props: Props): VNode => (
  <Form {...props} step="unblock">
    <Code {...props} name="puk" words="puk" width={10} length={8} />
    <Code {...props} name="newPin" words="new-pin" width={4} length={4} />
  </Form>
)

const Code = ({
  view,
  errors,
  name,
  words,
  width,
  length,
}: Props & { name: string; words: string; width: 4 | 10; length: number }): VNode => (
  <Field
    view={view}
    name={name}
    label={view.t(`cards.step.${words}`)}
    hint={view.t(`cards.step.${words}-hint`)}
    errors={errors}
    type="password"
    inputmode="numeric"
    autocomplete="off"
    width={width}
    maxlength={length}
  />
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
