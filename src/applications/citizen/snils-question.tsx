import { Checkboxes } from '#web/components/checkboxes.tsx'
import { Details } from '#web/components/details.tsx'
import { Field } from '#web/components/field.tsx'
import { isRequired, ownDocuments } from './own-checklist.ts'
import { snilsNeeded, snilsOrNone } from './page-refusals.ts'
import type { Step } from './step.ts'

/** The SNILS, or that there is none (C06). */
export const SNILS: Step = {
  name: 'snils',
  fields: ['snils', 'noSnils'],
  check(answers, with_, on) {
    if (answers['noSnils'] !== 'yes') return answers['snils'] ? [] : [snilsOrNone()]
    return isRequired(ownDocuments(answers, with_, on), 'snils') ? [snilsNeeded()] : []
  },
  body: ({ view, answers, errors, with_ }) => (
    <>
      <Field
        view={view}
        errors={errors}
        name="snils"
        heading
        label={view.t('applications.snils.title')}
        hint={view.t('applications.snils.hint')}
        value={answers['snils']}
        inputmode="numeric"
        width={20}
      />
      <Checkboxes
        view={view}
        name="noSnils"
        label={view.t('applications.snils.none-title')}
        small
        values={answers['noSnils'] === 'yes' ? ['yes'] : []}
        choices={[{ value: 'yes', label: view.t('applications.snils.none') }]}
      />
      <Details summary={view.t('applications.snils.how')}>
        {view.t(
          isRequired(ownDocuments(answers, with_, view.today), 'snils')
            ? 'applications.snils.how-needed'
            : 'applications.snils.how-not-needed',
        )}
      </Details>
    </>
  ),
}
