import type { VNode } from 'preact'
import { newbornCover } from '#insurance/index.ts'
import { Inset } from '#web/components/inset.tsx'
import { Reasons } from '../citizen/reasons.tsx'
import { pastDay, saidIn } from './check-answers.ts'
import { NEWBORN, type ChangePage, type ChangeProps } from './flow.ts'
import { DateAnswer, NameAnswers } from './person-fields.tsx'

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
  check: judged => [...saidIn(['surname', 'givenName'], NAME, judged), ...pastDay('birthDate', judged)],
  next: () => '/change/certificate',
  back: () => '/change',
  body: props => <Body {...props} />,
}

const NAME = { ru: 'фамилию или имя ребёнка', en: 'the surname or the given name of the child' }

function Body(props: ChangeProps): VNode {
  const { view, standing, with_ } = props
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
      <NameAnswers {...props} />
      <DateAnswer {...props} name="birthDate" label={view.t('applications.birth.date')} />
    </>
  )
}
