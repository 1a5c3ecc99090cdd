import type { VNode } from 'preact'
import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import type { QuestionProps } from './question-page.tsx'

/** Was money paid already, and how much; whoever is asked for it now is shown what to say. */
export function PaidQuestion({ view, answers, errors }: QuestionProps): VNode {
  return (
    <>
      <Radios
        view={view}
        name="isPaid"
        label={view.t('complaints.citizen.step.paid')}
        heading
        errors={errors}
        value={answers.isPaid}
        choices={[
          {
            value: 'yes',
            label: view.t('complaints.citizen.paid.yes'),
            children: (
              <Field
                view={view}
                name="paid"
                label={view.t('complaints.citizen.paid.sum')}
                hint={view.t('complaints.citizen.paid.hint')}
                errors={errors}
                value={answers.paid}
                inputmode="text"
                width={10}
                maxlength={20}
              />
            ),
          },
          { value: 'no', label: view.t('complaints.citizen.paid.no') },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/refused">
          {view.t('complaints.citizen.paid.now')}
        </a>
      </p>
    </>
  )
}
