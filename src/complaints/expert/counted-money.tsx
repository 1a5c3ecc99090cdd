import type { VNode } from 'preact'
import { Inset } from '#web/components/inset.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Warning } from '#web/components/warning.tsx'
import { serviceMeant, totalOf } from './decision-form.ts'
import type { DecisionProps } from './decision-page.tsx'
import type { Counted } from './decision-routes.ts'
import { Reasons } from '../desk/reasons.tsx'

/** What the rules say: the money back, the fine as share × norm, each with its reasons; what is not known is said so. */
export function CountedMoney(props: DecisionProps & { counted: Counted }): VNode {
  const { view, law, typed, counted } = props
  const { refund, fine, codes, fineFacts } = counted.ruling
  const { t, format } = view
  const service = serviceMeant(law, typed)?.name[view.language]
  const norm = fineFacts.normKopecks
  return (
    <section aria-labelledby="counted">
      <h2 class="govuk-heading-m" id="counted">
        {t('complaints.expert.counted.title')}
      </h2>
      <SummaryList
        view={view}
        rows={[
          ...(service ? [{ key: t('complaints.expert.fact.service'), value: service }] : []),
          { key: t('complaints.expert.counted.total'), value: format.money(totalOf(typed)) },
          {
            key: t('complaints.expert.money.refund'),
            value: <strong>{format.money(refund.kopecks)}</strong>,
          },
          ...(codes.length
            ? [
                {
                  key: t('complaints.expert.counted.norm'),
                  value: norm === null ? t('complaints.expert.counted.no-norm') : format.money(norm),
                },
                {
                  key: t('complaints.expert.money.fine'),
                  value: (
                    <strong>
                      {fine.kopecks === null
                        ? t('complaints.expert.counted.not-known')
                        : format.money(fine.kopecks)}
                    </strong>
                  ),
                },
              ]
            : []),
        ]}
      />
      {codes.length > 0 && fine.kopecks === null && (
        <Warning view={view}>{t('complaints.expert.counted.not-known-next')}</Warning>
      )}
      <Inset>
        <p class="govuk-body">{t('complaints.expert.counted.why')}</p>
        <Reasons view={view} law={law} reasons={[...refund.because, ...fine.because]} />
      </Inset>
    </section>
  )
}
