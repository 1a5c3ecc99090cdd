import { TextArea } from '#web/components/text-area.tsx'
import type { Step } from './step.ts'

/** Where the person lives (C06); no registration is asked for. */
export const ADDRESS: Step = {
  name: 'address',
  fields: ['address'],
  body: ({ view, answers, errors }) => (
    <TextArea
      view={view}
      errors={errors}
      name="address"
      heading
      label={view.t('applications.address.title')}
      hint={view.t('applications.address.hint')}
      rows={3}
      maxlength={500}
      value={answers['address']}
    />
  ),
}
