import type { VNode } from 'preact'
import { Inset } from '#web/components/inset.tsx'
import { Warning } from '#web/components/warning.tsx'
import type { CaseProps } from '../expert/case-page.tsx'
import { Reasons } from './reasons.tsx'

/** Whether it was free on that day, as the answer was kept, and that its own law still gives it. */
export function CaseCoverage(props: CaseProps): VNode {
  const { view, file } = props
  return (
    <section aria-labelledby="coverage">
      <h2 class="govuk-heading-m" id="coverage">
        {view.t('complaints.expert.coverage.title')}
      </h2>
      {file.coverage ? (
        <Kept {...props} coverage={file.coverage} />
      ) : (
        <p class="govuk-body">{view.t('complaints.expert.coverage.none')}</p>
      )}
    </section>
  )
}

function Kept({
  view,
  law,
  coverage: { kept, on, serviceId, same },
}: CaseProps & { coverage: NonNullable<CaseProps['file']['coverage']> }): VNode {
  const service = serviceId ? law.services.get(serviceId)?.name[view.language] : undefined
  return (
    <>
      {!same && <Warning view={view}>{view.t('complaints.expert.coverage.changed')}</Warning>}
      <Inset>
        <p class="govuk-body">
          <strong>{view.t(`complaints.expert.verdict.${kept.answer}`)}</strong>
          {service && ` – ${service}`}
        </p>
        <p class="govuk-body">
          {view.t('complaints.expert.coverage.on', { day: view.format.day(on) })}{' '}
          {same && view.t('complaints.expert.coverage.replayed')}
        </p>
        {kept.conditions.length > 0 && (
          <>
            <p class="govuk-body">{view.t('complaints.expert.coverage.conditions')}</p>
            <ul class="govuk-list govuk-list--bullet">
              {kept.conditions.map(({ says }) => (
                <li>{says[view.language]}</li>
              ))}
            </ul>
          </>
        )}
        <p class="govuk-body">{view.t('complaints.expert.coverage.why')}</p>
        <Reasons view={view} law={law} reasons={kept.because} />
      </Inset>
    </>
  )
}
