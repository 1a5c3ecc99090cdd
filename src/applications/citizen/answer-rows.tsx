import type { SummaryRow } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { AnswerField, Answers } from '../drafts/answers.ts'
import { answerWords } from './answer-words.ts'
import { isAsked, stepNamed } from './steps.ts'
import type { StepName } from './step.ts'

interface Props {
  view: View
  answers: Answers
  files: number
  with_: ApplicationDependencies
}

/** The answers of a section, with the ways to change them. */
export interface AnswerSection {
  name: string
  rows: SummaryRow[]
}

interface RowShape {
  field: AnswerField
  step: StepName
  /** Other refusals that lead to this row. */
  also?: readonly string[]
}

const SECTIONS: readonly { name: string; rows: readonly RowShape[] }[] = [
  {
    name: 'who',
    rows: [
      { field: 'applicant', step: 'who' },
      { field: 'category', step: 'category' },
      { field: 'birthDate', step: 'birth', also: ['region'] },
    ],
  },
  {
    name: 'person',
    rows: [
      { field: 'surname', step: 'name', also: ['givenName', 'patronymic'] },
      {
        field: 'documentNumber',
        step: 'document',
        also: ['document', 'documentType', 'documentSeries', 'documentIssuedOn', 'documentIssuedBy'],
      },
      { field: 'birthPlace', step: 'document' },
      {
        field: 'statusDocumentNumber',
        step: 'status',
        also: ['statusDocument', 'statusDocumentType', 'statusDocumentIssuedOn'],
      },
      { field: 'secondStatusDocumentNumber', step: 'status', also: ['secondStatusDocumentIssuedOn'] },
      { field: 'statusUntil', step: 'status' },
      { field: 'snils', step: 'snils', also: ['noSnils'] },
      { field: 'address', step: 'address' },
      { field: 'phone', step: 'contact', also: ['email'] },
      { field: 'working', step: 'contact' },
    ],
  },
  {
    name: 'representative',
    rows: [
      {
        field: 'representativeSurname',
        step: 'representative',
        also: ['representativeGivenName', 'representativePatronymic', 'representativeRelation'],
      },
      {
        field: 'representativeDocumentNumber',
        step: 'representative',
        also: ['representativeDocument', 'representativeDocumentType'],
      },
      { field: 'powerOfAttorney', step: 'representative' },
    ],
  },
  {
    name: 'choice',
    rows: [
      { field: 'insurer', step: 'insurer', also: ['office'] },
      { field: 'form', step: 'insurer' },
    ],
  },
]

/** Every answer as people read it, section by section; what was not asked of this person is left out. */
export function answerRows(props: Props): AnswerSection[] {
  const { view, files } = props
  const sections = SECTIONS.map(({ name, rows }) => ({
    name,
    rows: rows.flatMap(shape => rowOf(props, shape)),
  }))
  const papers: SummaryRow = {
    key: view.t('applications.answer.files'),
    value: view.t('applications.tasks.files-hint', { count: files }),
    changeHref: '/apply/files',
  }
  return [...sections.filter(({ rows }) => rows.length > 0), { name: 'files', rows: [papers] }]
}

function rowOf(props: Props, { field, step, also = [] }: RowShape): SummaryRow[] {
  const { view, answers, with_ } = props
  const asked = stepNamed(step)
  if (!asked || !isAsked(asked, answers, with_, view.today)) return []
  if (field.startsWith('secondStatus') && !answers['secondStatusDocumentType']) return []
  const words = answerWords(props, field)
  return [
    {
      key: view.t(`applications.answer.${field}`),
      value: (
        <span id={field} tabindex={-1}>
          {also.map(name => (
            <span id={name} />
          ))}
          {words || <span class="polis-muted">{view.t('web.summary.absent')}</span>}
        </span>
      ),
      changeHref: `/apply/${step}?to=check`,
    },
  ]
}
