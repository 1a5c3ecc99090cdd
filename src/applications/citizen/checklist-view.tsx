import type { VNode } from 'preact'
import type { Law } from '#law/types.ts'
import { Details } from '#web/components/details.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import type { View } from '#web/view.ts'
import type { Checklist, ChecklistDocument } from '../checklist.ts'
import { Reasons, Sources } from './reasons.tsx'

interface Props {
  view: View
  law: Law
  checklist: Checklist
}

const NEEDS = ['required', 'if_available', 'optional'] as const

/** A personal document list (C04), ready to print. */
export function ChecklistView({ view, law, checklist }: Props): VNode {
  const { documents, because } = checklist
  const hasSnils = documents.some(({ anyOf }) => anyOf.includes('snils'))
  return (
    <>
      {documents.length === 0 && <p class="govuk-body">{view.t('applications.checklist.none')}</p>}
      {NEEDS.map(need => (
        <Group view={view} need={need} documents={documents.filter(one => one.need === need)} />
      ))}
      <h2 class="govuk-heading-m">{view.t('applications.checklist.good-to-know')}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>{view.t('applications.checklist.photos')}</li>
        <li>{view.t('applications.checklist.no-photos')}</li>
        {hasSnils && <li>{view.t('applications.checklist.no-snils')}</li>}
        <li>{view.t('applications.checklist.no-registration')}</li>
      </ul>
      <Details summary={view.t('applications.checklist.why')}>
        <Reasons view={view} law={law} reasons={because} />
      </Details>
      <p class="govuk-body polis-muted">
        {view.t('applications.checklist.on', { day: view.format.day(checklist.on) })}{' '}
        <Sources view={view} law={law} reasons={documents.flatMap(one => one.because)} />
      </p>
      <PrintButton view={view} label={view.t('applications.checklist.print')} />
    </>
  )
}

function Group(props: { view: View; need: string; documents: ChecklistDocument[] }): VNode | null {
  const { view, need, documents } = props
  if (documents.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{view.t(`applications.checklist.${need}`)}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {documents.map(({ because }) => (
          <li>{because[0]?.says[view.language]}</li>
        ))}
      </ul>
    </>
  )
}
