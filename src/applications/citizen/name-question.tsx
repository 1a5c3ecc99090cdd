import { Field } from '#web/components/field.tsx'
import type { Step } from './step.ts'

/** The name as the document has it (C06). */
export const NAME: Step = {
  name: 'name',
  fields: ['surname', 'givenName', 'patronymic'],
  body: ({ view, answers, errors }) => {
    const own = answers['applicant'] === 'self'
    const ask = { view, errors }
    return (
      <>
        <h1 class="govuk-heading-l">{view.t('applications.name.title')}</h1>
        <p class="govuk-body">{view.t('applications.name.lead')}</p>
        <Field
          {...ask}
          name="surname"
          label={view.t('applications.name.surname')}
          value={answers['surname']}
          {...(own && { autocomplete: 'family-name' })}
        />
        <Field
          {...ask}
          name="givenName"
          label={view.t('applications.name.given')}
          value={answers['givenName']}
          {...(own && { autocomplete: 'given-name' })}
        />
        <Field
          {...ask}
          name="patronymic"
          label={view.t('applications.name.patronymic')}
          hint={view.t('applications.name.patronymic-hint')}
          value={answers['patronymic']}
          {...(own && { autocomplete: 'additional-name' })}
        />
      </>
    )
  },
}
