import type { VNode } from 'preact'
import { regionOptions } from '#insurers/index.ts'
import { Button } from '#web/components/button.tsx'
import { DateField } from '#web/components/date-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Field } from '#web/components/field.tsx'
import { Select } from '#web/components/select.tsx'
import { boxesOf } from './date-answer.ts'
import type { QuestionProps } from './question-page.tsx'
import { kindOf } from './steps.ts'

/** Where and when it was: a clinic of the region's list, or its name. */
export function WhereQuestion({ view, with_, answers, errors }: QuestionProps): VNode {
  const { region = '', clinic, clinicName } = answers
  const listed = with_.clinics.clinicsIn(region)
  const isQuestion = kindOf(answers) === 'consultation'
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('complaints.citizen.step.where')}</h1>
      {isQuestion && <p class="govuk-body">{view.t('complaints.citizen.where.optional')}</p>}
      {listed.length > 0 && (
        <Select
          view={view}
          name="clinic"
          label={view.t('complaints.citizen.where.clinic')}
          errors={errors}
          value={clinic}
          empty={view.t('complaints.citizen.where.not-listed')}
          options={listed.map(({ code, name, address }) => ({ value: code, label: `${name}, ${address}` }))}
        />
      )}
      <Field
        view={view}
        name="clinicName"
        label={view.t(`complaints.citizen.where.${listed.length ? 'or-name' : 'name'}`)}
        errors={errors}
        value={clinicName}
        maxlength={200}
      />
      <DateField
        view={view}
        name="happenedOn"
        label={view.t('complaints.citizen.where.when')}
        hint={view.t('complaints.citizen.where.when-hint', { year: String(view.today.year) })}
        errors={errors}
        value={boxesOf(answers)}
      />
    </>
  )
}

/** Another region: after the button that goes on, so that the Enter key goes on too. */
export function OtherRegion({ view, with_, answers, errors }: QuestionProps): VNode {
  const { region = '' } = answers
  const name = with_.registers.region(region)?.name[view.language] ?? ''
  return (
    <Details
      summary={view.t('complaints.citizen.where.other-region', { name })}
      open={errors.some(({ field }) => field === 'region')}
    >
      <Select
        view={view}
        name="region"
        label={view.t('complaints.citizen.where.region')}
        errors={errors}
        value={region}
        options={regionOptions(view, with_.registers.regions)}
      />
      <Button kind="secondary" name="go" value="region">
        {view.t('complaints.citizen.where.show')}
      </Button>
    </Details>
  )
}
