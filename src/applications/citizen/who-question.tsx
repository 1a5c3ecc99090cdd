import { Radios } from '#web/components/radios.tsx'
import type { Step } from './step.ts'

/** Who the policy is for (C03). */
export const WHO: Step = {
  name: 'who',
  fields: ['applicant'],
  body: ({ view, answers, errors }) => (
    <Radios
      view={view}
      name="applicant"
      heading
      label={view.t('applications.who.title')}
      errors={errors}
      value={answers['applicant']}
      choices={(['self', 'child', 'other'] as const).map(value => ({
        value,
        label: view.t(`applications.who.${value}`),
        hint: value === 'self' ? undefined : view.t(`applications.who.${value}-hint`),
      }))}
    />
  ),
}
