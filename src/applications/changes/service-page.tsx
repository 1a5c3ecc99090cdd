import { Inset } from '#web/components/inset.tsx'
import { readTypedDay } from '#kernel/day.ts'
import { EffectWords } from './effect-words.tsx'
import { isInsured, type ChangePage } from './flow.ts'
import { DateAnswer } from './person-fields.tsx'
import { dayNeeded } from './refusals.ts'

/** Military service: what happens to the policy by the law of the day, what to bring, and from when (RPL-10, DOC-19). */
export const SERVICE_PAGE: ChangePage = {
  name: 'service',
  flows: ['surrender'],
  begins: true,
  fields: ['purpose', 'serviceFrom'],
  dates: ['serviceFrom'],
  isFor: isInsured,
  complete: (_body, answers) => ({ ...answers, purpose: 'surrender' }),
  check: ({ answers }) => (readTypedDay(answers['serviceFrom'] ?? '') ? [] : [dayNeeded('serviceFrom')]),
  next: () => '/change/check',
  back: () => '/change',
  body: props => {
    const { view, with_, standing } = props
    const isGivenBack = with_.law.on(standing.on).find<string>('military/suspension')?.value !== 'suspended'
    return (
      <>
        <h1 class="govuk-heading-l">{view.t('applications.change.service.title')}</h1>
        <Inset>
          <EffectWords view={view} law={with_.law} kind="surrender" standing={standing} />
        </Inset>
        <p class="govuk-body">{view.t('applications.change.service.care')}</p>
        <p class="govuk-body">
          {view.t(
            isGivenBack ? 'applications.change.service.bring-policy' : 'applications.change.service.bring',
          )}
        </p>
        <DateAnswer {...props} name="serviceFrom" label={view.t('applications.change.service.from')} />
      </>
    )
  },
}
