import type { VNode } from 'preact'
import { Choices, type Choice } from './choices.tsx'
import { FieldsetGroup, type Question } from './form-group.tsx'

/** A question with one choice of a few. */
export interface RadiosProps extends Question {
  choices: readonly Choice[]
  value?: string | undefined
  /** Two short choices stand side by side. */
  inline?: boolean
  small?: boolean
}

/** One choice of a few. */
export function Radios(props: RadiosProps): VNode {
  const { view, name, choices, value, inline, small } = props
  const classes = ['govuk-radios', inline && 'govuk-radios--inline', small && 'govuk-radios--small']
  return (
    <FieldsetGroup {...props}>
      <div class={classes.filter(Boolean).join(' ')}>
        <Choices
          view={view}
          name={name}
          type="radio"
          choices={choices}
          chosen={value === undefined ? [] : [value]}
        />
      </div>
    </FieldsetGroup>
  )
}
