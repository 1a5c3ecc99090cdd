import type { VNode } from 'preact'
import type { Insurer } from '#insurers/index.ts'
import { day } from '#kernel/day.ts'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import { ago } from '../offline/read-proof.js'
import type { CheckedProof } from './offline-page.tsx'
import { insurerInWords } from './offline-words.ts'

/** What the server found: the same answer that the script gives without a network. */
export function ProofResult({
  view,
  checked,
  insurers,
}: {
  view: View
  checked: CheckedProof
  insurers: readonly Insurer[]
}): VNode {
  return (
    <>
      <h2 class="govuk-heading-l" id="verdict">
        <Tag kind={checked.valid ? 'good' : 'error'}>
          {view.t(checked.valid ? 'proofs.offline.valid' : 'proofs.offline.not-valid')}
        </Tag>
      </h2>
      {checked.reasons.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {checked.reasons.map(({ says }) => (
            <li>{says}</li>
          ))}
        </ul>
      )}
      <SummaryList view={view} rows={rowsOf(view, checked, insurers)} />
      <h3 class="govuk-heading-s">{view.t('proofs.offline.unknown')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {checked.unknownOffline.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
    </>
  )
}

function rowsOf(view: View, checked: CheckedProof, insurers: readonly Insurer[]): SummaryRow[] {
  const { proof, paperPolicy } = checked
  const row = (name: string, value: string): SummaryRow => ({ key: view.t(`proofs.offline.${name}`), value })
  if (paperPolicy) return [row('paper-number', paperPolicy.enp)]
  if (!proof) return []
  const insurer = insurers.find(({ code }) => code === proof.insurer)
  const moment = (text: string) => view.format.moment(Temporal.Instant.from(text))
  return [
    row('name', proof.name),
    row('born', view.format.day(day(proof.birthDate))),
    row('number', proof.number),
    row('form', view.t(`policies.form.${proof.form}`)),
    row('insurer', insurer ? insurerInWords(insurer, view) : proof.insurer),
    row('region', proof.region),
    row('made', `${moment(proof.issued)} (${ago(checked.ageSeconds ?? 0, view.language)})`),
    row('expires', moment(checked.expires ?? proof.issued)),
  ]
}
