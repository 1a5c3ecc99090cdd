import type { ComponentChildren, VNode } from 'preact'
import type { Office } from '#insurers/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { ChosenForm } from '#policies/index.ts'
import { Field, type FieldProps } from '#web/components/field.tsx'
import { Select } from '#web/components/select.tsx'
import type { View } from '#web/view.ts'
import type { AnswerField } from '../drafts/answers.ts'
import type { CounterForm } from './counter-form.ts'
import type { Comparison } from './read-comparison.ts'

/** What the counter's page shows. */
export interface CounterPageProps {
  view: View
  form: CounterForm
  forms: readonly ChosenForm[]
  offices: readonly Office[]
  /** Those in the register who may be the applicant, where the clerk must say. */
  comparison: Comparison | null
  /** What a scan has just filled the fields from. */
  found: 'register' | 'barcode' | undefined
  errors: Refusal[]
}

/** Up to four questions side by side. */
export const Row = ({ children }: { children: ComponentChildren[] }): VNode => (
  <div class="govuk-grid-row">
    {children.map(child => (
      <div class="govuk-grid-column-one-quarter">{child}</div>
    ))}
  </div>
)

type TextProps = CounterPageProps & { name: AnswerField } & Pick<FieldProps, 'width' | 'inputmode' | 'type'>

/** One line of text, as it was typed. */
export const Text = ({ view, form, errors, name, width, inputmode, type }: TextProps): VNode => (
  <Field
    view={view}
    name={name}
    label={view.t(`desk.field.${name}`)}
    value={form.answers[name]}
    errors={errors}
    autocomplete="off"
    {...(width && { width })}
    {...(inputmode && { inputmode })}
    {...(type && { type })}
  />
)

interface ChoiceProps extends CounterPageProps {
  name: AnswerField
  values: readonly string[]
  /** How the keys of the words begin. */
  words: string
  /** True where nothing is chosen beforehand. */
  empty?: boolean
}

/** One of a few, from a list that a keyboard opens by its first letter. */
export const Choice = ({ view, form, errors, name, values, words, empty }: ChoiceProps): VNode => (
  <Select
    view={view}
    name={name}
    label={view.t(`desk.field.${name}`)}
    options={values.map(value => ({ value, label: view.t(`${words}${value}`) }))}
    value={form.answers[name]}
    errors={errors}
    {...(empty && { empty: view.t('desk.counter.choose') })}
  />
)
