import type { VNode } from 'preact'
import type { Reason } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { CareCard } from '#web/components/care-card.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { formatEnp } from '#web/format.ts'
import type { View } from '#web/view.ts'
import type { PolicyCheck } from '../check/decide.ts'

/** The answer: insured or not in one word, by whom, what to show, why, and what to do. */
export function CheckResult({
  view,
  checked,
  acts,
}: {
  view: View
  checked: PolicyCheck
  acts: Law['acts']
}): VNode {
  const verdict = !checked.found ? 'not-found' : checked.insured ? 'insured' : 'not-insured'
  return (
    <section aria-labelledby="verdict" class="polis-answer" data-focus tabindex={-1}>
      <h2 class="govuk-heading-l" id="verdict">
        <Tag kind={checked.insured ? 'good' : 'error'}>{view.t(`policies.registrar.verdict.${verdict}`)}</Tag>
      </h2>
      <p class="govuk-body">{view.t('policies.registrar.day', { day: view.format.day(checked.on) })}</p>
      {(checked.insurer ?? checked.policy) && <SummaryList view={view} rows={rowsOf(view, checked)} />}
      <h3 class="govuk-heading-s">{view.t('policies.registrar.why')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {checked.because.map(reason => (
          <Because view={view} reason={reason} acts={acts} />
        ))}
      </ul>
      {checked.advice.length > 0 && (
        <CareCard
          view={view}
          id="advice"
          urgency={checked.insured ? 'ordinary' : 'urgent'}
          title={view.t('policies.registrar.what-next')}
        >
          <ul class="govuk-list govuk-list--bullet">
            {checked.advice.map(says => (
              <li>{says[view.language]}</li>
            ))}
          </ul>
        </CareCard>
      )}
    </section>
  )
}

/** A reason with its act by number («326-ФЗ»), or by title where it has none. */
function Because({ view, reason, acts }: { view: View; reason: Reason; acts: Law['acts'] }): VNode {
  const act = reason.act ? acts.get(reason.act) : undefined
  return (
    <li>
      {reason.says[view.language]}
      {act && reason.at && (
        <span class="polis-muted">
          {' '}
          (
          {view.t('policies.registrar.source', {
            act: act.number || act.title[view.language],
            at: reason.at,
          })}
          )
        </span>
      )}
    </li>
  )
}

function rowsOf(view: View, { insurer, policy, programme }: PolicyCheck) {
  const rows = []
  if (insurer) {
    rows.push({ key: view.t('policies.registrar.insurer'), value: insurer.name[view.language] })
    rows.push({
      key: view.t('policies.registrar.phone'),
      value: insurer.phone ?? view.t('policies.registrar.phone-on-policy'),
    })
    rows.push({ key: view.t('policies.registrar.region'), value: insurer.region })
  }
  if (policy) {
    const number =
      policy.number.length === 16
        ? formatEnp(policy.number)
        : [policy.series, policy.number].filter(Boolean).join(' ')
    rows.push({ key: view.t('policies.registrar.policy'), value: view.t(`policies.form.${policy.form}`) })
    rows.push({ key: view.t('policies.registrar.number-label'), value: number })
    rows.push({
      key: view.t('policies.registrar.valid-until'),
      value: policy.validUntil ? view.format.day(policy.validUntil) : view.t('policies.registrar.no-limit'),
    })
  }
  if (programme)
    rows.push({
      key: view.t('policies.registrar.programme-label'),
      value: view.t(`policies.registrar.programme.${programme}`),
    })
  return rows
}
