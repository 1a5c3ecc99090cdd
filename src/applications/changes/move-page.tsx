import { Select } from '#web/components/select.tsx'
import { DateField } from '#web/components/date-field.tsx'
import { isAfter, readTypedDay } from '#kernel/day.ts'
import { boxesOf } from '../citizen/date-answer.ts'
import { isInsured, type ChangePage } from './flow.ts'
import { chooseOne, dayAhead, dayNeeded } from './refusals.ts'

/** Where to and when somebody moved: the answer decides which of three outcomes is theirs (CHG-02, CHG-03). */
export const MOVE_PAGE: ChangePage = {
  name: 'move',
  flows: ['change_of_insurer'],
  begins: true,
  fields: ['purpose', 'region', 'movedOn'],
  dates: ['movedOn'],
  isFor: isInsured,
  complete: (_body, answers) => ({ ...answers, purpose: 'change_of_insurer.residence_changed' }),
  check({ answers, standing, with_ }) {
    const on = readTypedDay(answers['movedOn'] ?? '')
    return [
      ...(with_.registers.isRegion(answers['region'] ?? '') ? [] : [chooseOne('region')]),
      ...(on ? (isAfter(on, standing.on) ? [dayAhead('movedOn')] : []) : [dayNeeded('movedOn')]),
    ]
  },
  next: () => '/change/moved',
  back: () => '/change',
  body: ({ view, answers, errors, with_ }) => (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.move.title')}</h1>
      <p class="govuk-body">{view.t('applications.change.move.lead')}</p>
      <Select
        view={view}
        errors={errors}
        name="region"
        label={view.t('applications.change.move.region')}
        hint={view.t('applications.change.move.region-hint')}
        empty={view.t('applications.birth.region-empty')}
        value={answers['region']}
        options={with_.registers.regions.map(({ code, name }) => ({
          value: code,
          label: `${code} – ${name[view.language]}`,
        }))}
      />
      <DateField
        view={view}
        errors={errors}
        name="movedOn"
        label={view.t('applications.change.move.on')}
        value={boxesOf(answers['movedOn'])}
      />
    </>
  ),
}
