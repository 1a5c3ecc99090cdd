import { Inset } from '#web/components/inset.tsx'
import { EffectWords } from './effect-words.tsx'
import type { ChangePage } from './flow.ts'

/** Return from military service: an insurer is chosen again; a suspended policy comes back by itself (RPL-10). */
export const RETURN_PAGE: ChangePage = {
  name: 'return',
  flows: ['return'],
  begins: true,
  fields: ['purpose'],
  isFor: ({ served }) => served,
  complete: (_body, answers) => ({ ...answers, purpose: 'return' }),
  check: () => [],
  next: () => '/change/choose',
  back: () => '/change',
  body: ({ view, with_, standing }) => (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.return.title')}</h1>
      <p class="govuk-body">{view.t('applications.change.return.lead')}</p>
      <Inset>
        <EffectWords view={view} law={with_.law} kind="return" standing={standing} />
      </Inset>
    </>
  ),
}
