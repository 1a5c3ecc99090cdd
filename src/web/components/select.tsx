import type { VNode } from 'preact'
import { describedBy, FormGroup, isRefused, type Question } from './form-group.tsx'

/** One choice of a list. */
export interface SelectOption {
  value: string
  label: string
}

/** A question answered from a list; `empty` names the choice of nothing. */
export function Select(
  props: Question & { options: readonly SelectOption[]; value?: string | undefined; empty?: string },
): VNode {
  const { name, options, value, empty } = props
  const refused = isRefused(props)
  return (
    <FormGroup {...props}>
      <select
        class={`govuk-select${refused ? ' govuk-select--error' : ''}`}
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={refused || undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(option => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
