import type { ComponentChildren, VNode } from 'preact'
import { formatSnils } from '#codes/snils.ts'
import { fullName } from '#kernel/names.ts'
import type { SummaryRow } from '#web/components/summary-list.tsx'
import { masked } from '#web/masked.ts'
import type { View } from '#web/view.ts'
import { purposeOf, type ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { isDocumentCode } from '../document-code.ts'
import { answerOfPurpose } from './purpose-answer.ts'
import type { Standing } from './standing.ts'

/** What the rows of the check are made from. */
export interface CheckedProps {
  view: View
  content: ApplicationContent
  standing: Standing
  with_: ApplicationDependencies
  /** The page before the check. */
  back: string
}

/** What was chosen or typed, each with its way to change it. */
export function chosenRows(props: CheckedProps): SummaryRow[] {
  const { view, content } = props
  const purpose = purposeOf(content)
  const words = content.representative
    ? 'applications.change.start.newborn'
    : `applications.change.purpose.${answerOfPurpose(purpose)}`
  return [
    { key: view.t('applications.change.check.what'), value: mark('purpose', view.t(words)) },
    ...(purpose.kind === 'reissue' || content.representative ? identityRows(props) : []),
    ...(purpose.kind === 'surrender'
      ? [
          {
            key: view.t('applications.change.service.from'),
            value: view.format.day(purpose.serviceFrom),
            changeHref: '/change/service',
          },
        ]
      : []),
    ...choiceRows(props),
  ]
}

/** The person as the application says them: of a reissue, or a child. */
function identityRows({ view, content, back }: CheckedProps): SummaryRow[] {
  const { identity, document, representative } = content
  const changeHref = representative ? '/change/newborn' : back
  const number = [document.series, document.number].filter(Boolean).join(' ')
  return [
    { key: view.t('applications.answer.surname'), value: mark('surname', fullName(identity)), changeHref },
    {
      key: view.t('applications.birth.date'),
      value: mark('birthDate', view.format.day(identity.birthDate)),
      changeHref,
    },
    ...(identity.birthPlace
      ? [{ key: view.t('applications.answer.birthPlace'), value: identity.birthPlace, changeHref }]
      : []),
    {
      key: view.t('applications.answer.documentNumber'),
      value: mark('documentNumber', number),
      changeHref: representative ? '/change/certificate' : back,
    },
  ]
}

function choiceRows({ view, content, with_, back }: CheckedProps): SummaryRow[] {
  const { insurerCode, officeId, form } = content
  const { kind } = purposeOf(content)
  const office = with_.registers.offices(insurerCode).find(({ id }) => id === officeId)
  const insurer = with_.registers.insurer(insurerCode)?.company.name[view.language] ?? insurerCode
  const keepsForm = kind === 'surrender' || kind === 'change_of_insurer'
  return [
    {
      key: view.t('applications.answer.insurer'),
      value: mark('insurer', [insurer, office?.address].filter(Boolean).join(', ')),
      ...(back === '/change/choose' && { changeHref: back }),
    },
    ...(keepsForm
      ? []
      : [
          {
            key: view.t('applications.answer.form'),
            value: mark('form', view.t(`applications.form.${form}`)),
          },
        ]),
  ]
}

/** What the register added; numbers are masked, they are only to be recognised. */
export function knownRows({ view, content, standing }: CheckedProps): SummaryRow[] {
  const { address, phone, representative } = content
  const { person } = standing
  const { type, series, number } = representative?.document ?? content.document
  const who = representative ? 'applications.answer.representativeSurname' : 'applications.answer.surname'
  return [
    { key: view.t(who), value: fullName(representative?.name ?? person.identity) },
    {
      key: isDocumentCode(type) ? view.t(`applications.document.${type}`) : type,
      value: masked([series, number].filter(Boolean).join(' ')),
    },
    ...(person.snils && !representative
      ? [{ key: view.t('applications.answer.snils'), value: masked(formatSnils(person.snils)) }]
      : []),
    { key: view.t('applications.answer.address'), value: mark('address', address.text) },
    ...(phone ? [{ key: view.t('applications.status.phone'), value: phone }] : []),
  ]
}

/** A value that a reason can lead to. */
const mark = (field: string, value: ComponentChildren): VNode => (
  <span id={field} tabindex={-1}>
    {value}
  </span>
)
