import type { VNode } from 'preact'
import { describedBy, FormGroup, isRefused, type Question } from './form-group.tsx'

/** A question answered by several lines of text. */
export function TextArea(
  props: Question & { value?: string | undefined; rows?: number; maxlength?: number },
): VNode {
  const { name, value, rows = 5, maxlength } = props
  const refused = isRefused(props)
  return (
    <FormGroup {...props}>
      <textarea
        class={`govuk-textarea${refused ? ' govuk-textarea--error' : ''}`}
        id={name}
        name={name}
        rows={rows}
        maxlength={maxlength}
        aria-describedby={describedBy(props)}
        aria-invalid={refused || undefined}
      >
        {value}
      </textarea>
    </FormGroup>
  )
}
