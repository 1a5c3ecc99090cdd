import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import type { Choice } from '#web/components/choices.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Inset } from '#web/components/inset.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import { DEFECTS, type Defect } from '../decisions/defects.ts'
import { LONGEST_WORDS } from '../words.ts'
import { NO_DEFECT, type TypedAct } from './act-form.ts'
import { CaseInquiries, codeWords } from '../desk/case-act.tsx'
import type { CaseProps } from './case-page.tsx'
import { pageOf } from '../desk/parts.ts'

interface Props extends CaseProps {
  /** Null before the first sending. */
  typed: TypedAct | null
  errors: readonly Refusal[]
}

/** The expert's act (E04): each defect by its code of F014 with what was found, or that there is none. */
export function ActPage(props: Props): VNode {
  const { view, file, typed, errors } = props
  const { complaint, content } = file.found
  const title = view.t('complaints.expert.act.title')
  return (
    <Layout view={view} title={title} wide back={pageOf(complaint.complaintId)} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Inset>
        <p class="govuk-body">{view.t(`complaints.expert.kind.${complaint.kind}`)}</p>
        <p class="govuk-body polis-break">{content?.story}</p>
      </Inset>
      <CaseInquiries {...props} />
      <form method="post" action={pageOf(complaint.complaintId, 'act')} data-unsaved data-primary novalidate>
        <CsrfField view={view} />
        <input type="hidden" name="revision" value={complaint.revision} />
        <Checkboxes
          view={view}
          name="code"
          label={view.t('complaints.expert.act.found')}
          hint={view.t('complaints.expert.act.hint')}
          choices={likely(props)}
          values={typed?.chosen ?? []}
          small
          errors={errors}
        />
        <Details
          summary={view.t('complaints.expert.act.others')}
          open={others(props).some(({ code }) => typed?.chosen.includes(code))}
        >
          <Checkboxes
            view={view}
            name="other"
            label={view.t('complaints.expert.act.others')}
            choices={others(props).map(one => choiceOf(props, one))}
            values={typed?.chosen ?? []}
            small
          />
        </Details>
        <Button>{view.t('complaints.expert.act.sign')}</Button>
      </form>
    </Layout>
  )
}

/** The codes that fit the kind of the complaint, then that there is no defect. */
const likely = (props: Props): Choice[] => [
  ...DEFECTS.filter(one => fits(props, one)).map(one => choiceOf(props, one)),
  {
    value: NO_DEFECT,
    label: props.view.t('complaints.expert.act.no-defect'),
    children: <WordsOf {...props} code={NO_DEFECT} first="" />,
  },
]

const fits = ({ file }: Props, defect: Defect): boolean => defect.fits.includes(file.found.complaint.kind)

const others = (props: Props): Defect[] => DEFECTS.filter(one => !fits(props, one))

const choiceOf = (props: Props, { code, says }: Defect): Choice => ({
  value: code,
  label: codeWords(props.view, code),
  children: <WordsOf {...props} code={code} first={says[props.view.language]} />,
})

const WordsOf = ({ view, typed, errors, code, first }: Props & { code: string; first: string }): VNode => (
  <TextArea
    view={view}
    name={`words-${code}`}
    label={view.t(code === NO_DEFECT ? 'complaints.expert.act.why-none' : 'complaints.expert.act.words')}
    value={typed?.chosen.includes(code) ? typed.words(code) : first}
    rows={3}
    maxlength={LONGEST_WORDS}
    errors={errors}
  />
)
