import { regionOptions } from '#insurers/index.ts'
import { Select } from '#web/components/select.tsx'
import { pastDay } from './check-answers.ts'
import { isInsured, type ChangePage } from './flow.ts'
import { DateAnswer } from './person-fields.tsx'
import { chooseOne } from './refusals.ts'

/** Where to and when somebody moved: the answer decides which of three outcomes is theirs (CHG-02, CHG-03). */
export const MOVE_PAGE: ChangePage = {
  name: 'move',
  flows: ['change_of_insurer'],
  begins: true,
  fields: ['purpose', 'region', 'movedOn'],
  dates: ['movedOn'],
  isFor: isInsured,
  complete: (_body, answers) => ({ ...answers, purpose: 'change_of_insurer.residence_changed' }),
  check(judged) {
    const { answers, with_ } = judged
    return [
      ...(with_.registers.isRegion(answers['region'] ?? '') ? [] : [chooseOne('region')]),
      ...pastDay('movedOn', judged),
    ]
  },
  next: () => '/change/moved',
  back: () => '/change',
  body: props => {
    const { view, answers, errors, with_ } = props
    return (
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
          options={regionOptions(view, with_.registers.regions)}
        />
        <DateAnswer {...props} name="movedOn" label={view.t('applications.change.move.on')} />
      </>
    )
  },
}
