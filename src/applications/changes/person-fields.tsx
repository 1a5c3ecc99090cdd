import type { VNode } from 'preact'
import { DateField } from '#web/components/date-field.tsx'
import { Field, type FieldProps } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { boxesOf } from '../citizen/date-answer.ts'
import type { AnswerField } from '../drafts/answers.ts'
import type { ChangeProps } from './flow.ts'

type Asked = Pick<ChangeProps, 'view' | 'answers' | 'errors'> & { name: AnswerField; label: string }

/** One line of text with what was answered before. */
export const TextAnswer = ({
  view,
  answers,
  errors,
  name,
  ...question
}: Asked & Pick<FieldProps, 'hint' | 'width' | 'inputmode'>): VNode => (
  <Field view={view} errors={errors} name={name} value={answers[name]} {...question} />
)

/** A date in three boxes with what was answered before. */
export const DateAnswer = ({ view, answers, errors, name, label }: Asked): VNode => (
  <DateField view={view} errors={errors} name={name} label={label} value={boxesOf(answers[name])} />
)

/** The three parts of a name as the document has them. */
export const NameAnswers = (props: ChangeProps): VNode => (
  <>
    <TextAnswer {...props} name="surname" label={props.view.t('applications.name.surname')} />
    <TextAnswer {...props} name="givenName" label={props.view.t('applications.name.given')} />
    <TextAnswer
      {...props}
      name="patronymic"
      label={props.view.t('applications.name.patronymic')}
      hint={props.view.t('applications.name.patronymic-hint')}
    />
  </>
)

/** The sex as the document has it. */
export const SexAnswer = ({
  view,
  answers,
  errors,
  inline = false,
}: ChangeProps & { inline?: boolean }): VNode => (
  <Radios
    view={view}
    errors={errors}
    name="sex"
    label={view.t('applications.check.sex')}
    value={answers['sex']}
    inline={inline}
    choices={(['f', 'm'] as const).map(value => ({
      value,
      label: view.t(`applications.check.sex-${value}`),
    }))}
  />
)
