import { isBefore, readTypedDay } from '#kernel/day.ts'
import { suggestedSex } from '../citizen/suggested-sex.ts'
import { pastDay, saidIn } from './check-answers.ts'
import { isInsured, NEWBORN, type ChangePage } from './flow.ts'
import { DateAnswer, SexAnswer, TextAnswer } from './person-fields.tsx'
import { chooseOne, registeredBeforeBirth } from './refusals.ts'

/** The birth certificate of a newborn, with which its own policy is asked for (ELG-22). */
export const CERTIFICATE_PAGE: ChangePage = {
  name: 'certificate',
  flows: [NEWBORN],
  fields: ['documentNumber', 'documentIssuedOn', 'sex', 'snils'],
  dates: ['documentIssuedOn'],
  isFor: isInsured,
  prefill: (_standing, answers) => ({ sex: suggestedSex(answers['patronymic']) ?? '' }),
  check(judged) {
    const { answers } = judged
    const issued = readTypedDay(answers['documentIssuedOn'] ?? '')
    const born = readTypedDay(answers['birthDate'] ?? '')
    return [
      ...saidIn(['documentNumber'], NUMBER, judged),
      ...pastDay('documentIssuedOn', judged),
      ...(issued && born && isBefore(issued, born) ? [registeredBeforeBirth()] : []),
      ...(['m', 'f'].includes(answers['sex'] ?? '') ? [] : [chooseOne('sex')]),
    ]
  },
  next: () => '/change/choose',
  back: () => '/change/newborn',
  body: props => {
    const { view } = props
    return (
      <>
        <h1 class="govuk-heading-l">{view.t('applications.document.birth_certificate')}</h1>
        <p class="govuk-body">{view.t('applications.change.newborn.no-certificate')}</p>
        <TextAnswer
          {...props}
          name="documentNumber"
          label={view.t('applications.identity.number')}
          hint={view.t('applications.identity.hint.birth_certificate')}
          width={20}
        />
        <DateAnswer {...props} name="documentIssuedOn" label={view.t('applications.identity.issued')} />
        <SexAnswer {...props} inline />
        <TextAnswer
          {...props}
          name="snils"
          label={view.t('applications.change.newborn.snils')}
          hint={view.t('applications.snils.hint')}
          width={20}
          inputmode="numeric"
        />
      </>
    )
  },
}

const NUMBER = { ru: 'серию и номер свидетельства', en: 'the number of the certificate' }
