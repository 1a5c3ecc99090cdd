import type { VNode } from 'preact'
import { newbornCover } from '#insurance/index.ts'
import { isAfter, readTypedDay } from '#kernel/day.ts'
import { DateField } from '#web/components/date-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { boxesOf } from '../citizen/date-answer.ts'
import { Reasons } from '../citizen/reasons.tsx'
import { NEWBORN, type ChangePage, type ChangeProps } from './flow.ts'
import { dayAhead, dayNeeded, fieldNeeded } from './refusals.ts'

/** A child is born: who serves it until when, then its name and birth; the parent's data come from the register (ELG-22). */
export const NEWBORN_PAGE: ChangePage = {
  name: 'newborn',
  flows: [NEWBORN],
  begins: true,
  fields: ['purpose', 'surname', 'givenName', 'patronymic', 'birthDate'],
  dates: ['birthDate'],
  isFor: ({ spell, person }) => spell !== null && person.status?.category === 'citizen',
  prefill: ({ person }) => ({ surname: person.identity.surname }),
  complete: (_body, answers) => ({ ...answers, purpose: NEWBORN }),
  check({ answers, standing }) {
    const born = readTypedDay(answers['birthDate'] ?? '')
    return [
      ...(answers['surname']?.trim() || answers['givenName']?.trim()
        ? []
        : [
            fieldNeeded('surname', {
              ru: 'фамилию или имя ребёнка',
              en: 'the surname or the given name of the child',
            }),
          ]),
      ...(born ? (isAfter(born, standing.on) ? [dayAhead('birthDate')] : []) : [dayNeeded('birthDate')]),
    ]
  },
  next: () => '/change/certificate',
  back: () => '/change',
  body: props => <Body {...props} />,
}

const NAMES = [
  { name: 'surname', words: 'surname' },
  { name: 'givenName', words: 'given' },
  { name: 'patronymic', words: 'patronymic' },
] as const

function Body({ view, answers, errors, standing, with_ }: ChangeProps): VNode {
  const cover = newbornCover({ on: standing.on }, with_.law)
  const insurer = standing.insurer?.company.name[view.language] ?? ''
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.newborn.title')}</h1>
      <Inset>
        <p class="govuk-body">{view.t('applications.change.newborn.served', { insurer })}</p>
        <Reasons view={view} law={with_.law} reasons={cover.because} />
      </Inset>
      <p class="govuk-body">{view.t('applications.change.newborn.reused')}</p>
      {NAMES.map(({ name, words }) => (
        <Field
          view={view}
          errors={errors}
          name={name}
          label={view.t(`applications.name.${words}`)}
          value={answers[name]}
          {...(name === 'patronymic' && { hint: view.t('applications.name.patronymic-hint') })}
        />
      ))}
      <DateField
        view={view}
        errors={errors}
        name="birthDate"
        label={view.t('applications.birth.date')}
        value={boxesOf(answers['birthDate'])}
      />
    </>
  )
}
