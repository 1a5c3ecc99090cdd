import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { LONGEST_WORDS } from '../words.ts'
import { pageOf } from '../desk/parts.ts'
import type { CaseFile } from '../desk/read-case.ts'
import { ReminderLadder } from './reminder-ladder.tsx'
import type { WordsStep } from './words-step.ts'

interface Props {
  view: View
  file: CaseFile
  step: WordsStep
  /** What was typed; null before the first sending. */
  typed: string | null
  errors: readonly Refusal[]
  law: Law
}

/** A step that is one box of words; the request to the clinic (E03) has its term and its reminders above the box. */
export function WordsPage({ view, file, step, typed, errors, law }: Props): VNode {
  const { complaint } = file.found
  const title = view.t(`complaints.expert.words.${step}.title`)
  const action = pageOf(complaint.complaintId, step)
  return (
    <Layout view={view} title={title} wide back={pageOf(complaint.complaintId)} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      {step === 'inquiry' && (
        <ReminderLadder view={view} complaint={complaint} today={file.today} law={law} />
      )}
      <form method="post" action={action} data-unsaved data-primary novalidate>
        <CsrfField view={view} />
        <input type="hidden" name="revision" value={complaint.revision} />
        <TextArea
          view={view}
          name="words"
          label={view.t(`complaints.expert.words.${step}.label`)}
          hint={view.t(`complaints.expert.words.${step}.hint`)}
          value={typed ?? firstWords(view, step, file)}
          rows={6}
          maxlength={LONGEST_WORDS}
          errors={errors}
        />
        {step === 'call' && complaint.channel === 'hotline' && (
          <Radios
            view={view}
            name="outcome"
            label={view.t('complaints.expert.words.call.outcome')}
            choices={['clinic_took', 'clinic_did_not_take', 'open'].map(value => ({
              value,
              label: view.t(`complaints.expert.words.call.${value}`),
            }))}
            value="open"
          />
        )}
        <Button>{view.t(`complaints.expert.words.${step}.send`)}</Button>
      </form>
    </Layout>
  )
}

/** What the box begins with: the request has its usual words, so that a clerk adds and does not write anew. */
function firstWords(view: View, step: WordsStep, { found: { complaint }, person }: CaseFile): string {
  if (step !== 'inquiry') return ''
  return view.t('complaints.expert.words.inquiry.template', {
    name: person?.name ?? '',
    born: person ? view.format.day(person.birthDate) : '',
    day: view.format.day(complaint.happenedOn),
    kind: view.t(`complaints.expert.asks.${complaint.kind}`),
  })
}
