import type { VNode } from 'preact'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { Details } from '#web/components/details.tsx'
import { Field } from '#web/components/field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Select } from '#web/components/select.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { DEFECTS } from '../decisions/defects.ts'
import { choicesOf, NO_DEFECT } from './read-step.ts'
import type { StepPageProps } from './step-page.tsx'
import { ACT_LINES, asksAboutMoney, asksForAct, FOUND } from './step.ts'

/** Which way a step decides, where it may go two. */
export function HowField({ view, step, typed, errors }: StepPageProps): VNode | null {
  const choices = choicesOf(step)
  if (!choices.length) return null
  return (
    <Radios
      view={view}
      errors={errors}
      name="how"
      label={view.t(`complaints.steps.${step}.how`)}
      choices={choices.map(value => ({ value, label: view.t(`complaints.steps.how.${value}`) }))}
      value={typed('how')[0]}
    />
  )
}

/** The sum that the clinic returned. */
export function SumField({ view, step, typed, errors }: StepPageProps): VNode | null {
  if (step !== 'record_payment') return null
  return (
    <Field
      view={view}
      errors={errors}
      name="kopecks"
      label={view.t('complaints.steps.sum')}
      hint={view.t('complaints.steps.sum-hint')}
      value={typed('kopecks')[0]}
      width={10}
      autocomplete="off"
    />
  )
}

/** The lines of the act: the codes that fit the kind of complaint stand first. */
export function ActFields({ view, step, found, typed, errors }: StepPageProps): VNode | null {
  const { complaint, findings } = found
  if (!asksForAct(step)) return null
  const named = new Set(findings.map(({ code }) => code))
  const options = DEFECTS.filter(({ code }) => !named.has(code))
    .toSorted((a, b) => Number(b.fits.includes(complaint.kind)) - Number(a.fits.includes(complaint.kind)))
    .map(({ code, says }) => ({ value: code, label: `${code} ${says[view.language]}` }))
  const none = { value: NO_DEFECT, label: view.t('complaints.steps.no-defect') }
  const lines = step === 'sign_act' ? ACT_LINES : 1
  const fields = Array.from({ length: lines }, (_, line) => (
    <>
      <Select
        view={view}
        name={`code-${line}`}
        label={view.t('complaints.steps.code', { line: line + 1 })}
        errors={errors}
        empty={view.t('complaints.steps.code-empty')}
        options={step === 'sign_act' ? [none, ...options] : options}
        value={typed(`code-${line}`)[0]}
      />
      <TextArea
        view={view}
        name={`finding-${line}`}
        label={view.t('complaints.steps.finding', { line: line + 1 })}
        value={typed(`finding-${line}`)[0]}
        rows={3}
      />
    </>
  ))
  return step === 'sign_act' ? (
    <>{fields}</>
  ) : (
    <Details summary={view.t('complaints.steps.add-to-act')} open={findings.length === 0}>
      {fields}
    </Details>
  )
}

/** What was found about the money: the receipts that count, the service, and what the law asks about. */
export function FoundFields(props: StepPageProps): VNode | null {
  const { view, step, found, typed, errors } = props
  if (!asksAboutMoney(step)) return null
  const receipts = found.evidence.filter(({ kind }) => kind === 'receipt')
  return (
    <>
      {receipts.length > 0 && (
        <Checkboxes
          view={view}
          errors={errors}
          name="receipts"
          label={view.t('complaints.steps.receipts')}
          hint={view.t('complaints.steps.receipts-hint')}
          choices={receipts.map(({ evidenceId, name, receiptKopecks }) => ({
            value: evidenceId,
            label: `${view.format.money(receiptKopecks ?? 0)}, ${name}`,
          }))}
          values={typed('receipts')}
          small
        />
      )}
      <Checkboxes
        view={view}
        errors={errors}
        name="found"
        label={view.t('complaints.steps.found')}
        hint={view.t('complaints.steps.found-hint')}
        choices={FOUND.map(value => ({ value, label: view.t(`complaints.steps.found-of.${value}`) }))}
        values={typed('found')}
        small
      />
      <ServiceField {...props} />
    </>
  )
}

function ServiceField({ view, parts, found, typed }: StepPageProps): VNode {
  const named = typed('serviceId')[0]
  const options = [...parts.law.services.values()]
    .map(({ id, name }) => ({ value: id, label: name[view.language] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, view.language))
  return (
    <Details summary={view.t('complaints.steps.service')} open={!found.complaint.serviceId || !!named}>
      <Select
        view={view}
        name="serviceId"
        label={view.t('complaints.steps.service-label')}
        hint={view.t('complaints.steps.service-hint')}
        empty={view.t('complaints.steps.service-same')}
        options={options}
        value={named}
      />
    </Details>
  )
}
