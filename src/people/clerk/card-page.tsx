import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import { formatSnils } from '#codes/snils.ts'
import { fullName } from '#kernel/names.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { formatPhone } from '#web/format.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { MergesSection, type Merges } from '../merging/merges-section.tsx'
import type { Dated } from '../changing/store.ts'
import type { Identity, Person } from '../person.ts'
import { documentName } from './document-name.ts'
import { masked } from '#web/masked.ts'

interface Props {
  view: View
  person: Person
  /** Every name and birth that was not corrected away, the newest first. */
  identities: readonly Dated<Identity>[]
  merges: Merges
  /** The last day of someone who died. */
  diedOn: Day | null
  /** Numbers are shown whole: that was asked for, and is a look of its own. */
  revealed: boolean
  around: VNode
}

/** A person at the desk (K04): who they are and were, their documents, and what hangs on them. */
export function CardPage(props: Props): VNode {
  const { view, person, identities, revealed, around, merges, diedOn } = props
  const name = fullName(person.identity)
  return (
    <Layout view={view} title={view.t('people.card.title')} wide back="/clerk/people">
      <h1 class="govuk-heading-l">{name}</h1>
      {diedOn && <p class="govuk-body">{view.t('people.card.died', { day: view.format.day(diedOn) })}</p>}
      <MergesSection view={view} personId={person.personId} merges={merges} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half-from-desktop">
          <h2 class="govuk-heading-m">{view.t('people.card.who')}</h2>
          <SummaryList view={view} rows={factsOf(props)} />
          {!revealed && <Reveal view={view} personId={person.personId} />}
          <Documents {...props} />
          {identities.length > 1 && <History view={view} identities={identities} />}
        </div>
        <div class="govuk-grid-column-one-half-from-desktop">{around}</div>
      </div>
    </Layout>
  )
}

const Reveal = ({ view, personId }: { view: View; personId: string }): VNode => (
  <form method="post" action={`/clerk/people/${personId}/reveal`}>
    <CsrfField view={view} />
    <p class="govuk-body polis-muted">{view.t('people.card.reveal-why')}</p>
    <Button kind="secondary">{view.t('people.card.reveal')}</Button>
  </form>
)

function factsOf({ view, person, revealed }: Props): SummaryRow[] {
  const { identity, snils, phone, email, addresses, status } = person
  const fact = (name: string, value: string | undefined): SummaryRow =>
    value ? { key: view.t(`people.fact.${name}`), value } : { key: view.t(`people.fact.${name}`) }
  return [
    fact('born', view.format.day(identity.birthDate)),
    fact('sex', view.t(`people.sex.${identity.sex}`)),
    fact('birthPlace', identity.birthPlace),
    fact('citizenship', identity.citizenship),
    fact('category', status ? view.t(`applications.category.${status.category}`) : undefined),
    ...(status?.statusUntil ? [fact('statusUntil', view.format.day(status.statusUntil))] : []),
    fact('snils', snils && (revealed ? formatSnils(snils) : masked(snils))),
    fact('phone', phone && (revealed ? formatPhone(phone) : masked(phone))),
    ...(email ? [fact('email', revealed ? email : masked(email))] : []),
    ...addresses.map(({ kind, text }) => fact(`address-${kind}`, text)),
  ]
}

function Documents({ view, person, revealed }: Props): VNode {
  return (
    <DataTable
      id="documents"
      caption={view.t('people.card.documents')}
      rows={person.documents}
      empty={{ title: view.t('people.card.no-documents') }}
      columns={[
        {
          title: view.t('people.document.kind'),
          rowHeader: true,
          cell: ({ type }) => documentName(view, type),
        },
        {
          title: view.t('people.document.number'),
          cell: ({ series, number }) => {
            const whole = [series, number].filter(Boolean).join(' ')
            return <span class="polis-nowrap">{revealed ? whole : masked(whole)}</span>
          },
        },
        {
          title: view.t('people.document.issued'),
          cell: ({ issuedOn }) => (issuedOn ? view.format.shortDay(issuedOn) : '–'),
        },
        {
          title: view.t('people.document.until'),
          cell: ({ validUntil }) => (validUntil ? view.format.shortDay(validUntil) : '–'),
        },
      ]}
    />
  )
}

function History({ view, identities }: { view: View; identities: Props['identities'] }): VNode {
  return (
    <DataTable
      id="names"
      caption={view.t('people.card.history')}
      rows={identities}
      empty={{ title: '' }}
      columns={[
        { title: view.t('people.fact.name'), rowHeader: true, cell: ({ value }) => fullName(value) },
        { title: view.t('people.fact.born'), cell: ({ value }) => view.format.shortDay(value.birthDate) },
        { title: view.t('people.card.from'), cell: ({ from }) => view.format.shortDay(from) },
        {
          title: view.t('people.card.until'),
          cell: ({ until }) => (until ? view.format.shortDay(until) : view.t('people.card.now')),
        },
      ]}
    />
  )
}
