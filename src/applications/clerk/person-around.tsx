import type { VNode } from 'preact'
import { enpOf, spellsOf, type Spell } from '#insurance/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'
import { policiesOf, type Policy } from '#policies/index.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { NumberDisplay } from '#web/components/number-display.tsx'
import { formatEnp } from '#web/format.ts'
import type { View } from '#web/view.ts'
import type { Application } from '../application.ts'
import { showApplicationNumber } from '../number.ts'
import { pageOf, type ClerkParts } from './parts.ts'
import { applicationsOfPerson } from './store.ts'

/** What a person's card shows beside who they are: the number, insurance, policies of every form, applications. */
export const personAround =
  (parts: Pick<ClerkParts, 'registers'>) =>
  async (tx: Tx, { view }: Call, personId: string): Promise<VNode> => {
    const enp = await enpOf(tx, personId)
    const nameOf = (code: string | null): string =>
      (code && (parts.registers.insurer(code)?.company.name[view.language] ?? code)) ||
      view.t('web.summary.absent')
    return (
      <>
        {enp && <NumberDisplay view={view} label={view.t('desk.fact.enp')} digits={enp} />}
        <LinkButton href={`/clerk/people/${personId}/end`} kind="secondary">
          {view.t('policies.ending.link')}
        </LinkButton>
        <LinkButton href={`/clerk/people/${personId}/card`} kind="secondary">
          {view.t('desk.person.card')}
        </LinkButton>
        <Spells view={view} spells={await spellsOf(tx, personId)} nameOf={nameOf} />
        <Policies view={view} policies={await policiesOf(tx, personId)} nameOf={nameOf} />
        <Applications view={view} applications={await applicationsOfPerson(tx, personId)} />
      </>
    )
  }

interface Naming {
  view: View
  nameOf(code: string | null): string
}

const Spells = ({ view, spells, nameOf }: Naming & { spells: Spell[] }): VNode => (
  <DataTable
    id="spells"
    caption={view.t('desk.person.insurance')}
    rows={spells}
    empty={{ title: view.t('desk.person.not-insured') }}
    columns={[
      { title: view.t('desk.fact.insurer'), rowHeader: true, cell: ({ insurerCode }) => nameOf(insurerCode) },
      { title: view.t('desk.person.from'), cell: ({ from }) => view.format.shortDay(from) },
      {
        title: view.t('desk.person.until'),
        cell: ({ until }) => (until ? view.format.shortDay(until) : view.t('desk.person.lasts')),
      },
      {
        title: view.t('desk.person.why'),
        cell: ({ openedBecause, closedBecause }) =>
          [view.t(`desk.opened.${openedBecause}`), closedBecause && view.t(`desk.closed.${closedBecause}`)]
            .filter(Boolean)
            .join('; '),
      },
    ]}
  />
)

const Policies = ({ view, policies, nameOf }: Naming & { policies: Policy[] }): VNode => (
  <DataTable
    id="policies"
    caption={view.t('desk.person.policies')}
    rows={policies}
    empty={{ title: view.t('desk.person.no-policies') }}
    columns={[
      { title: view.t('desk.person.form'), rowHeader: true, cell: ({ form }) => view.t(`desk.form.${form}`) },
      {
        title: view.t('desk.person.number'),
        cell: policy => <span class="polis-nowrap">{numberOf(policy)}</span>,
      },
      { title: view.t('desk.fact.insurer'), cell: ({ insurerCode }) => nameOf(insurerCode) },
      { title: view.t('desk.person.in-force'), cell: ({ from }) => view.format.shortDay(from) },
      { title: view.t('desk.person.until'), cell: policy => endOf(view, policy) },
    ]}
  />
)

const numberOf = ({ form, series, number }: Policy): string =>
  form === 'old' || form === 'certificate' ? [series, number].filter(Boolean).join(' ') : formatEnp(number)

function endOf(view: View, { until, validUntil, endedBecause }: Policy): string {
  if (until)
    return [view.format.shortDay(until), endedBecause && view.t(`desk.ended.${endedBecause}`)]
      .filter(Boolean)
      .join(', ')
  return validUntil
    ? view.t('desk.person.printed-until', { day: view.format.shortDay(validUntil) })
    : view.t('desk.person.lasts')
}

const Applications = ({ view, applications }: { view: View; applications: Application[] }): VNode => (
  <DataTable
    id="applications"
    caption={view.t('desk.person.applications')}
    rows={applications}
    empty={{ title: view.t('desk.person.no-applications') }}
    columns={[
      {
        title: view.t('desk.queue.number'),
        rowHeader: true,
        cell: ({ applicationId, number }) => (
          <a class="govuk-link polis-nowrap" href={pageOf(applicationId)}>
            {showApplicationNumber(number)}
          </a>
        ),
      },
      { title: view.t('desk.queue.state'), cell: ({ state }) => view.t(`desk.state.${state}`) },
      { title: view.t('desk.queue.filed'), cell: ({ submittedOn }) => view.format.shortDay(submittedOn) },
    ]}
  />
)
