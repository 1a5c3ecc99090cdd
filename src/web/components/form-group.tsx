import type { ComponentChildren, VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import type { View } from '../view.ts'
import { refusalsOf } from './refusals-of.ts'

/** What every question of a form has. */
export interface Question {
  view: View
  /** The name of the answer in the form; also the id that an error links to. */
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** The refusals of the form: those about this answer are shown with it. */
  errors?: readonly Refusal[] | undefined
  /** The label is the page's h1: for pages that ask one thing. */
  heading?: boolean
}

/** The id list of the hint and the errors of a question, for `aria-describedby`. */
export function describedBy({ name, hint, errors, view }: Question): string | undefined {
  const ids = [
    hint ? `${name}-hint` : '',
    refusalsOf(errors, name, view.language).length ? `${name}-error` : '',
  ]
  return ids.filter(Boolean).join(' ') || undefined
}

/** True where a form says no to this answer. */
export const isRefused = ({ errors, name, view }: Question): boolean =>
  refusalsOf(errors, name, view.language).length > 0

/** The hint and the errors of a question, in the order they are read. */
function HintAndErrors({ name, hint, errors, view }: Question): VNode {
  const says = refusalsOf(errors, name, view.language)
  return (
    <>
      {hint && (
        <div id={`${name}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {says.length > 0 && (
        <div id={`${name}-error`} class="polis-errors">
          {says.map(text => (
            <p class="govuk-error-message">
              <span class="govuk-visually-hidden">{view.t('web.error.prefix')} </span>
              {text}
            </p>
          ))}
        </div>
      )}
    </>
  )
}

/** A question with one control. */
export function FormGroup({ children, ...question }: Question & { children: ComponentChildren }): VNode {
  const { name, label, heading } = question
  const words = (
    <label class={`govuk-label govuk-label--${heading ? 'l' : 's'}`} for={name}>
      {label}
    </label>
  )
  return (
    <div class={`govuk-form-group${isRefused(question) ? ' govuk-form-group--error' : ''}`}>
      {heading ? <h1 class="govuk-label-wrapper">{words}</h1> : words}
      <HintAndErrors {...question} />
      {children}
    </div>
  )
}

/** A question with several controls, named by a legend. */
export function FieldsetGroup({ children, ...question }: Question & { children: ComponentChildren }): VNode {
  const { label, heading } = question
  return (
    <div class={`govuk-form-group${isRefused(question) ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(question)}>
        <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${heading ? 'l' : 's'}`}>
          {heading ? <h1 class="govuk-fieldset__heading">{label}</h1> : label}
        </legend>
        <HintAndErrors {...question} />
        {children}
      </fieldset>
    </div>
  )
}
