import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { ageOf } from './own-checklist.ts'
import type { Step } from './step.ts'

const WORKING_AGE = 14

/** How to reach the person, and whether they work: the insurer notes it (C06). */
export const CONTACT: Step = {
  name: 'contact',
  fields: ['phone', 'email', 'working'],
  body: ({ view, answers, errors }) => (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.contact.title')}</h1>
      <p class="govuk-body">{view.t('applications.contact.lead')}</p>
      <Field
        view={view}
        errors={errors}
        name="phone"
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        label={view.t('applications.contact.phone')}
        hint={view.t('applications.contact.phone-hint')}
        value={answers['phone']}
        width={20}
      />
      <Field
        view={view}
        errors={errors}
        name="email"
        type="email"
        inputmode="email"
        autocomplete="email"
        label={view.t('applications.contact.email')}
        value={answers['email']}
      />
      {(ageOf(answers, view.today) ?? 0) >= WORKING_AGE && (
        <Radios
          view={view}
          errors={errors}
          name="working"
          label={view.t('applications.contact.working')}
          inline
          small
          value={answers['working']}
          choices={(['yes', 'no'] as const).map(value => ({
            value,
            label: view.t(`applications.works.${value}`),
          }))}
        />
      )}
    </>
  ),
}
