import type { InputHTMLAttributes, VNode } from 'preact'
import { describedBy, FormGroup, isRefused, type Question } from './form-group.tsx'

/** A question answered by one line of text. */
export interface FieldProps extends Question {
  value?: string | undefined
  type?: 'text' | 'tel' | 'email' | 'password' | 'search'
  inputmode?: 'numeric' | 'tel' | 'email' | 'text'
  /** The token of the HTML standard, e.g. `family-name`, `bday`, `tel`; staff forms say `off`. */
  autocomplete?: string
  /** How wide the box is, in characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  spellcheck?: boolean
  maxlength?: number
  /** Ctrl+K goes here. */
  search?: boolean
  /** What a scanner reads goes here. */
  scan?: boolean
}

/** One line of text. */
export function Field(props: FieldProps): VNode {
  const { name, value, type = 'text', inputmode, autocomplete, width, maxlength, spellcheck = false } = props
  const refused = isRefused(props)
  const classes = ['govuk-input', width && `govuk-input--width-${width}`, refused && 'govuk-input--error']
  return (
    <FormGroup {...props}>
      <Input
        type={type}
        class={classes.filter(Boolean).join(' ')}
        id={name}
        name={name}
        value={value}
        inputmode={inputmode}
        autocomplete={autocomplete}
        maxlength={maxlength}
        spellcheck={spellcheck}
        aria-describedby={describedBy(props)}
        aria-invalid={refused || undefined}
        data-search={props.search ? '' : undefined}
        data-scan-field={props.scan ? '' : undefined}
      />
    </FormGroup>
  )
}

type InputProps = Omit<InputHTMLAttributes, 'type' | 'role' | 'list'> & {
  type: NonNullable<FieldProps['type']>
}

/** Preact's types know each kind of input by its literal. */
function Input({ type, ...rest }: InputProps): VNode {
  switch (type) {
    case 'tel':
      return <input {...rest} type="tel" />
    case 'email':
      return <input {...rest} type="email" />
    case 'password':
      return <input {...rest} type="password" />
    case 'search':
      return <input {...rest} type="search" />
    case 'text':
      return <input {...rest} type="text" />
  }
}
