import type { VNode } from 'preact'
import { DateField } from '#web/components/date-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { boxesOf } from './date-answer.ts'
import { identityCodes, ownDocuments } from './own-checklist.ts'
import type { QuestionProps, Step } from './step.ts'

/** The identity document: series and number, day, code, and the place of birth that stands beside them (C06). */
export const DOCUMENT: Step = {
  name: 'document',
  fields: [
    'documentType',
    'documentSeries',
    'documentNumber',
    'documentIssuedOn',
    'documentIssuedBy',
    'birthPlace',
  ],
  dates: ['documentIssuedOn'],
  body: props => {
    const { view, answers, errors, with_ } = props
    const codes = identityCodes(ownDocuments(answers, with_, view.today))
    const chosen = codes.find(code => code === answers['documentType']) ?? codes[0]
    return (
      <>
        <h1 class="govuk-heading-l">{view.t('applications.identity.title')}</h1>
        <DocumentKind {...props} codes={codes} chosen={chosen} />
        <DocumentData {...props} chosen={chosen} />
        <Field
          view={view}
          errors={errors}
          name="birthPlace"
          label={view.t('applications.identity.place')}
          hint={view.t('applications.identity.place-hint')}
          value={answers['birthPlace']}
        />
      </>
    )
  },
}

function DocumentData({
  view,
  answers,
  errors,
  chosen,
}: QuestionProps & { chosen: string | undefined }): VNode {
  const ask = { view, errors }
  const isPassport = chosen === 'passport'
  return (
    <>
      <Field
        {...ask}
        name="documentNumber"
        label={view.t('applications.identity.number')}
        hint={view.t(`applications.identity.hint.${hintOf(chosen)}`)}
        value={answers['documentNumber']}
        width={20}
        {...(isPassport && { inputmode: 'numeric' })}
      />
      <DateField
        {...ask}
        name="documentIssuedOn"
        label={view.t('applications.identity.issued')}
        value={boxesOf(answers['documentIssuedOn'])}
      />
      <Field
        {...ask}
        name="documentIssuedBy"
        label={view.t(isPassport ? 'applications.identity.code' : 'applications.identity.by')}
        {...(isPassport && { hint: view.t('applications.identity.code-hint'), width: 10 as const })}
        value={answers['documentIssuedBy']}
      />
    </>
  )
}

function DocumentKind(
  props: QuestionProps & { codes: readonly string[]; chosen: string | undefined },
): VNode {
  const { view, errors, codes, chosen } = props
  if (codes.length === 1)
    return (
      <>
        <p class="govuk-body">{view.t(`applications.document.${codes[0]}`)}</p>
        <input type="hidden" name="documentType" value={codes[0]} />
      </>
    )
  return (
    <Radios
      view={view}
      errors={errors}
      name="documentType"
      label={view.t('applications.identity.kind')}
      small
      value={chosen}
      choices={codes.map(value => ({ value, label: view.t(`applications.document.${value}`) }))}
    />
  )
}

const hintOf = (code: string | undefined): string => {
  if (code === 'passport' || code === 'birth_certificate' || code === 'temporary_asylum_certificate')
    return code
  return 'other'
}
