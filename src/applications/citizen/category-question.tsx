import type { VNode } from 'preact'
import { CATEGORIES } from '#insurance/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Radios } from '#web/components/radios.tsx'
import type { View } from '#web/view.ts'
import type { Step } from './step.ts'

/** The answer of someone who does not know their category. */
export const UNKNOWN = 'unknown'

/** Which category a person belongs to (C03), as one question of a form. */
export function CategoryRadios(props: {
  view: View
  errors?: readonly Refusal[]
  value?: string | undefined
}): VNode {
  const { view } = props
  const choices = CATEGORIES.map(value => ({
    value: value as string,
    label: view.t(`applications.category.${value}`),
    hint: value === 'citizen' ? undefined : view.t(`applications.category-hint.${value}`),
  }))
  return (
    <Radios
      {...props}
      name="category"
      heading
      label={view.t('applications.category-title')}
      choices={[
        ...choices,
        {
          value: UNKNOWN,
          label: view.t('applications.category-unknown'),
          divider: view.t('applications.or'),
        },
      ]}
    />
  )
}

/** The category of the person. */
export const CATEGORY: Step = {
  name: 'category',
  fields: ['category'],
  body: ({ view, answers, errors }) => (
    <CategoryRadios view={view} errors={errors} value={answers['category']} />
  ),
}
