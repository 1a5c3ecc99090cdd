import type { VNode } from 'preact'
import { formatPhone } from '#web/format.ts'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import type { CaseProps } from './case-page.tsx'
import { Due } from '../desk/due.tsx'

/** The facts of a case: where it stands and until when, who, where, when, who insured them then. */
export function CaseFacts(props: CaseProps): VNode {
  const { view, file } = props
  const { complaint, outcomeWords } = file.found
  const { t } = view
  const rows: SummaryRow[] = [
    {
      key: t('complaints.expert.fact.state'),
      value: (
        <strong>
          {t(`complaints.expert.state.${complaint.state}`)}
          {complaint.outcome && ` – ${t(`complaints.expert.outcome.${complaint.outcome}`)}`}
        </strong>
      ),
    },
    ...(outcomeWords ? [{ key: t('complaints.expert.fact.outcome'), value: outcomeWords }] : []),
    ...(complaint.dueOn ? [clock(props)] : []),
    { key: t('complaints.expert.fact.answer-due'), value: answerDue(props) },
    { key: t('complaints.expert.fact.taken'), value: takenBy(props) },
    ...who(props),
    ...what(props),
  ]
  return <SummaryList view={view} rows={rows} />
}

const clock = ({ view, file }: CaseProps): SummaryRow => ({
  key: view.t('complaints.expert.fact.due'),
  value: (
    <>
      <Due view={view} complaint={file.found.complaint} today={file.today} />{' '}
      {view.t('complaints.expert.owes', { who: ownerWords(view, file.found.complaint.owner) })}
    </>
  ),
})

/** Whose step it is, in words. */
function ownerWords(view: View, owner: string | null): string {
  const kind = owner?.split(':')[0] ?? ''
  return ['citizen', 'insurer', 'clinic', 'fund', 'federal'].includes(kind)
    ? view.t(`complaints.expert.owner.${kind}`)
    : ''
}

const answerDue = ({ view, file }: CaseProps): string => {
  const { answerDueOn, extendedOn } = file.found.complaint
  const last = view.format.day(answerDueOn)
  return extendedOn ? view.t('complaints.expert.extended', { last }) : last
}

function takenBy({ view, file, accountId }: CaseProps): string {
  const { complaint, events } = file.found
  if (!complaint.takenBy) return view.t('complaints.expert.nobody')
  if (complaint.takenBy === accountId) return view.t('complaints.expert.you')
  return events.findLast(({ move }) => move === 'take')?.actorName ?? view.t('complaints.expert.colleague')
}

function who({ view, file, registers }: CaseProps): SummaryRow[] {
  const { person, spell, found } = file
  const insurer = spell && registers.insurer(spell.insurerCode)?.company.name[view.language]
  return [
    {
      key: view.t('complaints.expert.fact.person'),
      value: person ? (
        <>
          <a class="govuk-link" href={`/clerk/people/${found.complaint.personId}`}>
            {person.name}
          </a>
          {`, ${view.format.day(person.birthDate)}`}
        </>
      ) : (
        view.t('complaints.expert.no-name')
      ),
    },
    ...(person?.phone
      ? [{ key: view.t('complaints.expert.fact.phone'), value: formatPhone(person.phone) }]
      : []),
    {
      key: view.t('complaints.expert.fact.insured'),
      value: spell
        ? view.t('complaints.expert.insured', {
            insurer: insurer ?? spell.insurerCode,
            from: view.format.day(spell.from),
          })
        : view.t('complaints.expert.not-insured'),
    },
  ]
}

function what({ view, file, law }: CaseProps): SummaryRow[] {
  const { complaint, content } = file.found
  const { kind, channel, clinicName, isOutside, serviceId, paidKopecks } = complaint
  const service = serviceId ? law.services.get(serviceId)?.name[view.language] : undefined
  const { t, format } = view
  return [
    {
      key: t('complaints.expert.fact.kind'),
      value: `${t(`complaints.expert.kind.${kind}`)}, ${t(`complaints.expert.channel.${channel}`)}, ${format.day(complaint.filedOn)}`,
    },
    { key: t('complaints.expert.fact.happened'), value: format.day(complaint.happenedOn) },
    {
      key: t('complaints.expert.fact.clinic'),
      value: clinicName
        ? `${clinicName}${isOutside ? ` (${t('complaints.expert.outside')})` : ''}`
        : t('complaints.expert.no-clinic'),
    },
    { key: t('complaints.expert.fact.service'), value: service ?? t('complaints.expert.no-service') },
    ...(paidKopecks === null
      ? []
      : [{ key: t('complaints.expert.fact.claimed'), value: format.money(paidKopecks) }]),
    ...(content?.bank
      ? [
          {
            key: t('complaints.expert.fact.bank'),
            value: t('complaints.expert.bank', { ...content.bank }),
          },
        ]
      : []),
  ]
}
