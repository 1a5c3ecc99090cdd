import type { VNode } from 'preact'
import { Choices, type Choice } from './choices.tsx'
import { FieldsetGroup, type Question } from './form-group.tsx'

/** A question with any number of choices. */
export interface CheckboxesProps extends Question {
  choices: readonly Choice[]
  values?: readonly string[]
  small?: boolean
}

/** Any number of choices. */
export function Checkboxes(props: CheckboxesProps): VNode {
  const { view, name, choices, values = [], small } = props
  return (
    <FieldsetGroup {...props}>
      <div class={`govuk-checkboxes${small ? ' govuk-checkboxes--small' : ''}`}>
        <Choices view={view} name={name} type="checkbox" choices={choices} chosen={values} />
      </div>
    </FieldsetGroup>
  )
}
