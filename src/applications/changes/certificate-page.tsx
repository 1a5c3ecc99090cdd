import { isAfter, isBefore, readTypedDay } from '#kernel/day.ts'
import { DateField } from '#web/components/date-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { boxesOf } from '../citizen/date-answer.ts'
import { suggestedSex } from '../citizen/suggested-sex.ts'
import { isInsured, NEWBORN, type ChangePage } from './flow.ts'
import { chooseOne, dayAhead, dayNeeded, fieldNeeded, registeredBeforeBirth } from './refusals.ts'

/** The birth certificate of a newborn, with which its own policy is asked for (ELG-22). */
export const CERTIFICATE_PAGE: ChangePage = {
  name: 'certificate',
  flows: [NEWBORN],
  fields: ['documentNumber', 'documentIssuedOn', 'sex', 'snils'],
  dates: ['documentIssuedOn'],
  isFor: isInsured,
  prefill: (_standing, answers) => ({ sex: suggestedSex(answers['patronymic']) ?? '' }),
  check({ answers, standing }) {
    const issued = readTypedDay(answers['documentIssuedOn'] ?? '')
    const born = readTypedDay(answers['birthDate'] ?? '')
    return [
      ...(answers['documentNumber']?.trim()
        ? []
        : [
            fieldNeeded('documentNumber', {
              ru: 'серию и номер свидетельства',
              en: 'the number of the certificate',
            }),
          ]),
      ...(issued ? [] : [dayNeeded('documentIssuedOn')]),
      ...(issued && isAfter(issued, standing.on) ? [dayAhead('documentIssuedOn')] : []),
      ...(issued && born && isBefore(issued, born) ? [registeredBeforeBirth()] : []),
      ...(['m', 'f'].includes(answers['sex'] ?? '') ? [] : [chooseOne('sex')]),
    ]
  },
  next: () => '/change/choose',
  back: () => '/change/newborn',
  body: ({ view, answers, errors }) => (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.document.birth_certificate')}</h1>
      <p class="govuk-body">{view.t('applications.change.newborn.no-certificate')}</p>
      <Field
        view={view}
        errors={errors}
        name="documentNumber"
        label={view.t('applications.identity.number')}
        hint={view.t('applications.identity.hint.birth_certificate')}
        value={answers['documentNumber']}
        width={20}
      />
      <DateField
        view={view}
        errors={errors}
        name="documentIssuedOn"
        label={view.t('applications.identity.issued')}
        value={boxesOf(answers['documentIssuedOn'])}
      />
      <Radios
        view={view}
        errors={errors}
        name="sex"
        label={view.t('applications.check.sex')}
        value={answers['sex']}
        inline
        choices={(['f', 'm'] as const).map(value => ({
          value,
          label: view.t(`applications.check.sex-${value}`),
        }))}
      />
      <Field
        view={view}
        errors={errors}
        name="snils"
        label={view.t('applications.change.newborn.snils')}
        hint={view.t('applications.snils.hint')}
        value={answers['snils']}
        width={20}
        inputmode="numeric"
      />
    </>
  ),
}
