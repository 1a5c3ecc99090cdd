import type { VNode } from 'preact'
import type { Answers } from '../drafts/answers.ts'
import type { ReissueGround } from '../purpose.ts'
import { dotted } from '../clerk/scan-person.ts'
import { pastDay, saidIn } from './check-answers.ts'
import { identityDocumentOf } from './content-of-person.ts'
import { isInsured, type ChangePage, type ChangeProps } from './flow.ts'
import { DateAnswer, NameAnswers, SexAnswer, TextAnswer } from './person-fields.tsx'
import type { Standing } from './standing.ts'

type Part = 'name' | 'birthDate' | 'birthPlace' | 'sex'

/** What is asked by what has changed; the document always, because a new one may have come with it. */
const PARTS: Record<ReissueGround, readonly Part[]> = {
  name: ['name'],
  birth_date: ['birthDate'],
  birth_place: ['birthPlace'],
  error: ['name', 'birthDate', 'birthPlace', 'sex'],
}

const partsOf = ({ purpose = '' }: Answers): readonly Part[] =>
  PARTS[(purpose.split('.')[1] ?? 'error') as ReissueGround] ?? PARTS.error

/** How it is now, by the document; what the register knows stands there already (RPL-01, RPL-02). */
export const NEW_DETAILS_PAGE: ChangePage = {
  name: 'new-details',
  flows: ['reissue'],
  fields: ['surname', 'givenName', 'patronymic', 'birthDate', 'birthPlace', 'sex', 'documentNumber'],
  dates: ['birthDate'],
  isFor: isInsured,
  prefill: known,
  // What the page did not ask is not an empty answer.
  complete: (body, answers) =>
    Object.fromEntries(Object.entries(answers).filter(([name]) => wasSent(body, name))),
  check(judged) {
    const asked = partsOf(judged.answers)
    return [
      ...(asked.includes('name') ? saidIn(['surname', 'givenName'], NAME, judged) : []),
      ...(asked.includes('birthDate') ? pastDay('birthDate', judged) : []),
      ...saidIn(['documentNumber'], NUMBER, judged),
    ]
  },
  next: () => '/change/check',
  back: () => '/change/details',
  body: props => <Body {...props} />,
}

const NAME = { ru: 'фамилию или имя', en: 'the surname or the given name' }
const NUMBER = { ru: 'номер документа', en: 'the number of the document' }

const wasSent = (body: unknown, name: string): boolean =>
  typeof body === 'object' && body !== null && (name in body || `${name}-day` in body)

function known({ person }: Standing): Answers {
  const { surname, givenName, patronymic = '', birthDate, birthPlace = '', sex } = person.identity
  const document = identityDocumentOf(person)
  return {
    surname,
    givenName,
    patronymic,
    birthDate: dotted(birthDate),
    birthPlace,
    sex,
    documentNumber: [document?.series, document?.number].filter(Boolean).join(' '),
  }
}

function Body(props: ChangeProps): VNode {
  const { view, answers, standing } = props
  const asked = partsOf(answers)
  const kind = identityDocumentOf(standing.person)?.type ?? 'passport'
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.new-details.title')}</h1>
      <p class="govuk-body">{view.t('applications.change.new-details.lead')}</p>
      {asked.includes('name') && <NameAnswers {...props} />}
      {asked.includes('birthDate') && (
        <DateAnswer {...props} name="birthDate" label={view.t('applications.birth.date')} />
      )}
      {asked.includes('birthPlace') && (
        <TextAnswer {...props} name="birthPlace" label={view.t('applications.identity.place')} />
      )}
      {asked.includes('sex') && <SexAnswer {...props} />}
      <TextAnswer
        {...props}
        name="documentNumber"
        label={`${view.t(`applications.document.${kind}`)}: ${view.t('applications.identity.number').toLowerCase()}`}
        hint={view.t('applications.change.new-details.document')}
      />
    </>
  )
}
