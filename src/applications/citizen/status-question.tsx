import type { VNode } from 'preact'
import type { AnswerField } from '../drafts/answers.ts'
import { DateField } from '#web/components/date-field.tsx'
import { Field } from '#web/components/field.tsx'
import { boxesOf } from './date-answer.ts'
import { ownDocuments, statusCodes } from './own-checklist.ts'
import type { QuestionProps, Step } from './step.ts'

const PREFIXES = ['statusDocument', 'secondStatusDocument'] as const

/** What proves the right to a policy of someone who is not a citizen (C06). */
export const STATUS: Step = {
  name: 'status',
  fields: [
    'statusDocumentType',
    'statusDocumentNumber',
    'statusDocumentIssuedOn',
    'secondStatusDocumentType',
    'secondStatusDocumentNumber',
    'secondStatusDocumentIssuedOn',
    'statusUntil',
  ],
  dates: ['statusDocumentIssuedOn', 'secondStatusDocumentIssuedOn', 'statusUntil'],
  applies: (answers, with_, on) => codesOf(answers, with_, on).length > 0,
  body: props => {
    const { view, answers, errors, with_ } = props
    return (
      <>
        <h1 class="govuk-heading-l">{view.t('applications.status-papers.title')}</h1>
        {codesOf(answers, with_, view.today).map((code, index) => (
          <StatusDocument {...props} code={code} prefix={PREFIXES[index] ?? 'secondStatusDocument'} />
        ))}
        <DateField
          view={view}
          errors={errors}
          name="statusUntil"
          label={view.t('applications.status-papers.until')}
          hint={view.t('applications.status-papers.until-hint')}
          value={boxesOf(answers['statusUntil'])}
        />
      </>
    )
  },
}

const codesOf = (answers: QuestionProps['answers'], with_: QuestionProps['with_'], on: Temporal.PlainDate) =>
  statusCodes(ownDocuments(answers, with_, on)).slice(0, PREFIXES.length)

function StatusDocument(props: QuestionProps & { code: string; prefix: (typeof PREFIXES)[number] }): VNode {
  const { view, answers, errors, code, prefix } = props
  const number: AnswerField = `${prefix}Number`
  const issuedOn: AnswerField = `${prefix}IssuedOn`
  return (
    <>
      <h2 class="govuk-heading-m">{view.t(`applications.document.${code}`)}</h2>
      <input type="hidden" name={`${prefix}Type`} value={code} />
      <Field
        view={view}
        errors={errors}
        name={number}
        label={view.t('applications.status-papers.number')}
        hint={view.t('applications.status-papers.number-hint')}
        value={answers[number]}
        width={20}
      />
      <DateField
        view={view}
        errors={errors}
        name={issuedOn}
        label={view.t('applications.status-papers.issued')}
        value={boxesOf(answers[issuedOn])}
      />
    </>
  )
}
