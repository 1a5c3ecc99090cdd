import type { VNode } from 'preact'
import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import type { QuestionProps, Step } from './step.ts'

const RELATIONS = { child: ['parent', 'guardian', 'other'], other: ['guardian', 'other'] } as const

const NAMES = [
  { field: 'representativeSurname', words: 'surname', token: 'family-name' },
  { field: 'representativeGivenName', words: 'given', token: 'given-name' },
  { field: 'representativePatronymic', words: 'patronymic', token: 'additional-name' },
] as const

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
  body: props => (
    <>
      <h1 class="govuk-heading-l">{props.view.t('applications.representative.title')}</h1>
      <Relation {...props} />
      {NAMES.map(name => (
        <Field
          view={props.view}
          errors={props.errors}
          name={name.field}
          label={props.view.t(`applications.representative.${name.words}`)}
          value={props.answers[name.field]}
          autocomplete={name.token}
        />
      ))}
      <Papers {...props} />
    </>
  ),
}

function Relation({ view, answers, errors }: QuestionProps): VNode {
  const forWhom = answers['applicant'] === 'child' ? 'child' : 'other'
  return (
    <Radios
      view={view}
      errors={errors}
      name="representativeRelation"
      label={view.t('applications.representative.relation')}
      value={answers['representativeRelation'] || (forWhom === 'child' ? 'parent' : 'other')}
      choices={RELATIONS[forWhom].map(value => ({
        value,
        label: view.t(`applications.representative.${value}`),
      }))}
    />
  )
}

function Papers({ view, answers, errors }: QuestionProps): VNode {
  return (
    <>
      <Field
        view={view}
        errors={errors}
        name="representativeDocumentNumber"
        label={view.t('applications.representative.number')}
        hint={view.t('applications.identity.hint.passport')}
        value={answers['representativeDocumentNumber']}
        width={20}
        inputmode="numeric"
      />
      <Field
        view={view}
        errors={errors}
        name="powerOfAttorney"
        label={view.t('applications.representative.power')}
        hint={view.t('applications.representative.power-hint')}
        value={answers['powerOfAttorney']}
      />
    </>
  )
}
