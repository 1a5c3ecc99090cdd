import type { VNode } from 'preact'
import { readTypedDay, isAfter } from '#kernel/day.ts'
import { DateField } from '#web/components/date-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { boxesOf } from '../citizen/date-answer.ts'
import type { AnswerField, Answers } from '../drafts/answers.ts'
import type { ReissueGround } from '../purpose.ts'
import { dotted } from '../clerk/scan-person.ts'
import { identityDocumentOf } from './content-of-person.ts'
import { isInsured, type ChangePage, type ChangeProps } from './flow.ts'
import { dayAhead, dayNeeded, fieldNeeded } from './refusals.ts'
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
  check({ answers, standing }) {
    const on = readTypedDay(answers['birthDate'] ?? '')
    const asked = partsOf(answers)
    return [
      ...(asked.includes('name') && !answers['surname']?.trim() && !answers['givenName']?.trim()
        ? [fieldNeeded('surname', { ru: 'фамилию или имя', en: 'the surname or the given name' })]
        : []),
      ...(asked.includes('birthDate') && !on ? [dayNeeded('birthDate')] : []),
      ...(asked.includes('birthDate') && on && isAfter(on, standing.on) ? [dayAhead('birthDate')] : []),
      ...(answers['documentNumber']?.trim()
        ? []
        : [fieldNeeded('documentNumber', { ru: 'номер документа', en: 'the number of the document' })]),
    ]
  },
  next: () => '/change/check',
  back: () => '/change/details',
  body: props => <Body {...props} />,
}

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
  const { view, answers, errors, standing } = props
  const asked = partsOf(answers)
  const kind = identityDocumentOf(standing.person)?.type ?? 'passport'
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.new-details.title')}</h1>
      <p class="govuk-body">{view.t('applications.change.new-details.lead')}</p>
      {asked.includes('name') && <Names {...props} />}
      {asked.includes('birthDate') && (
        <DateField
          view={view}
          errors={errors}
          name="birthDate"
          label={view.t('applications.birth.date')}
          value={boxesOf(answers['birthDate'])}
        />
      )}
      {asked.includes('birthPlace') && (
        <Text {...props} name="birthPlace" label={view.t('applications.identity.place')} />
      )}
      {asked.includes('sex') && (
        <Radios
          view={view}
          errors={errors}
          name="sex"
          label={view.t('applications.check.sex')}
          value={answers['sex']}
          choices={(['f', 'm'] as const).map(value => ({
            value,
            label: view.t(`applications.check.sex-${value}`),
          }))}
        />
      )}
      <Text
        {...props}
        name="documentNumber"
        label={`${view.t(`applications.document.${kind}`)}: ${view.t('applications.identity.number').toLowerCase()}`}
        hint={view.t('applications.change.new-details.document')}
      />
    </>
  )
}

const Names = (props: ChangeProps): VNode => (
  <>
    <Text {...props} name="surname" label={props.view.t('applications.name.surname')} />
    <Text {...props} name="givenName" label={props.view.t('applications.name.given')} />
    <Text
      {...props}
      name="patronymic"
      label={props.view.t('applications.name.patronymic')}
      hint={props.view.t('applications.name.patronymic-hint')}
    />
  </>
)

const Text = ({
  view,
  answers,
  errors,
  name,
  label,
  hint,
}: ChangeProps & { name: AnswerField; label: string; hint?: string }): VNode => (
  <Field
    view={view}
    errors={errors}
    name={name}
    label={label}
    {...(hint && { hint })}
    value={answers[name]}
  />
)
