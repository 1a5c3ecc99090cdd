import { Inset } from '#web/components/inset.tsx'
import { Radios } from '#web/components/radios.tsx'
import { REISSUE_GROUNDS } from '../purpose.ts'
import { EffectWords } from './effect-words.tsx'
import { isInsured, type ChangePage } from './flow.ts'
import { chooseOne } from './refusals.ts'

/** What about the person has changed or is wrong in the policy (RPL-01, RPL-02). */
export const REISSUE_PAGE: ChangePage = {
  name: 'details',
  flows: ['reissue'],
  begins: true,
  fields: ['purpose'],
  isFor: isInsured,
  check: ({ answers }) =>
    REISSUE_GROUNDS.some(ground => answers['purpose'] === `reissue.${ground}`) ? [] : [chooseOne('purpose')],
  next: () => '/change/new-details',
  back: () => '/change',
  body: ({ view, answers, errors, with_, standing }) => (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.details.title')}</h1>
      <p class="govuk-body">
        {view.t('applications.change.details.month', {
          months: with_.law.on(standing.on).value<number>('insured/notice-of-change').value,
        })}
      </p>
      <Inset>
        <EffectWords view={view} law={with_.law} kind="reissue" standing={standing} />
      </Inset>
      <Radios
        view={view}
        errors={errors}
        name="purpose"
        label={view.t('applications.change.details.what')}
        value={answers['purpose']}
        choices={REISSUE_GROUNDS.map(ground => ({
          value: `reissue.${ground}`,
          label: view.t(`applications.change.ground.${ground}`),
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/my/changes">
          {view.t('applications.change.details.other')}
        </a>
      </p>
    </>
  ),
}
