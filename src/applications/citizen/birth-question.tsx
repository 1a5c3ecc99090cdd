import { regionOptions } from '#insurers/index.ts'
import { DateField } from '#web/components/date-field.tsx'
import { Select } from '#web/components/select.tsx'
import { boxesOf } from './date-answer.ts'
import { ageOf, ownChecklist } from './own-checklist.ts'
import { minorApplies, notAChild } from './page-refusals.ts'
import type { Step } from './step.ts'

const OF_AGE = 18

/** When the person was born and where they want to be insured (C03). */
export const BIRTH: Step = {
  name: 'birth',
  fields: ['birthDate', 'region'],
  dates: ['birthDate'],
  check(answers, with_, on) {
    const age = ageOf(answers, on)
    const made = ownChecklist(answers, with_, on)
    const refusals =
      made && !made.ok ? made.refusals.map(one => ({ ...one, field: one.field ?? 'birthDate' })) : []
    if (age === null || refusals.length) return refusals
    if (answers['applicant'] === 'self' && age < OF_AGE) return [minorApplies()]
    return answers['applicant'] === 'child' && age >= OF_AGE ? [notAChild()] : []
  },
  body: ({ view, answers, errors, with_ }) => (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.birth.title')}</h1>
      <DateField
        view={view}
        name="birthDate"
        label={view.t('applications.birth.date')}
        errors={errors}
        value={boxesOf(answers['birthDate'])}
        birthDate={answers['applicant'] === 'self'}
      />
      <Select
        view={view}
        name="region"
        label={view.t('applications.birth.region')}
        hint={view.t('applications.birth.region-hint')}
        errors={errors}
        empty={view.t('applications.birth.region-empty')}
        value={answers['region']}
        options={regionOptions(view, with_.registers.regions)}
      />
    </>
  ),
}
