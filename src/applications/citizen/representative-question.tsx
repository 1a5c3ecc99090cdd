import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import type { Step } from './step.ts'

const RELATIONS = { child: ['parent', 'guardian', 'other'], other: ['guardian', 'other'] } as const

/** Who applies for a child or for another adult (C06). */
export const REPRESENTATIVE: Step = {
  name: 'representative',
  fields: [
    'representativeRelation',
    'representativeSurname',
    'representativeGivenName',
    'representativePatronymic',
    'representativeDocumentNumber',
    'powerOfAttorney',
  ],
  applies: ({ applicant }) => applicant === 'child' || applicant === 'other',
  body: ({ view, answers, errors }) => {
    const ask = { view, errors }
    const forChild = answers['applicant'] === 'child'
    return (
      <>
        <h1 class="govuk-heading-l">{view.t('applications.representative.title')}</h1>
        <Radios
          {...ask}
          name="representativeRelation"
          label={view.t('applications.representative.relation')}
          value={answers['representativeRelation'] || (forChild ? 'parent' : 'other')}
          choices={RELATIONS[forChild ? 'child' : 'other'].map(value => ({
            value,
            label: view.t(`applications.representative.${value}`),
          }))}
        />
        <Field
          {...ask}
          name="representativeSurname"
          label={view.t('applications.representative.surname')}
          value={answers['representativeSurname']}
          autocomplete="family-name"
        />
        <Field
          {...ask}
          name="representativeGivenName"
          label={view.t('applications.representative.given')}
          value={answers['representativeGivenName']}
          autocomplete="given-name"
        />
        <Field
          {...ask}
          name="representativePatronymic"
          label={view.t('applications.representative.patronymic')}
          value={answers['representativePatronymic']}
          autocomplete="additional-name"
        />
        <Field
          {...ask}
          name="representativeDocumentNumber"
          label={view.t('applications.representative.number')}
          hint={view.t('applications.identity.hint.passport')}
          value={answers['representativeDocumentNumber']}
          width={20}
          inputmode="numeric"
        />
        <Field
          {...ask}
          name="powerOfAttorney"
          label={view.t('applications.representative.power')}
          hint={view.t('applications.representative.power-hint')}
          value={answers['powerOfAttorney']}
        />
      </>
    )
  },
}
