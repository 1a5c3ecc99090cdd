import type { VNode } from 'preact'
import { foldName, fullName } from '#kernel/names.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Tag } from '#web/components/tag.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Warning } from '#web/components/warning.tsx'
import { formatEnp } from '#web/format.ts'
import { Layout } from '#web/layout.tsx'
import { masked } from '#web/masked.ts'
import type { View } from '#web/view.ts'
import { cardOf, compareOf } from './parts.ts'
import type { Side, SideBySide } from './read-pair.ts'

interface Props {
  view: View
  pair: SideBySide
  survivor: string
  reason: string
  errors: readonly Refusal[]
}

/** Two records side by side (K06): what is the same, what is not, which of them survives, or that they are two people. */
export function PairPage(props: Props): VNode {
  const { view, pair, errors } = props
  const title = view.t('people.merge.title')
  const [one, other] = [pair.one.person.personId, pair.other.person.personId]
  return (
    <Layout view={view} title={title} wide back={cardOf(one)} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      {pair.decidedDifferent && <p class="govuk-body">{view.t('people.merge.decided-different')}</p>}
      <Facts {...props} />
      {isInsuredTwice(pair) && <Warning view={view}>{view.t('people.merge.two-insurers')}</Warning>}
      {pair.one.enp && pair.other.enp && <p class="govuk-body">{view.t('people.merge.two-enps')}</p>}
      <MergeForm {...props} />
      <h2 class="govuk-heading-m">{view.t('people.merge.different-title')}</h2>
      <form method="post" action={`${compareOf(one, other)}/different`}>
        <CsrfField view={view} />
        <p class="govuk-body">{view.t('people.merge.different-why')}</p>
        <Button kind="secondary">{view.t('people.merge.different')}</Button>
      </form>
    </Layout>
  )
}

const isInsuredTwice = ({ one, other }: SideBySide): boolean =>
  one.insurerCode !== null && other.insurerCode !== null && one.insurerCode !== other.insurerCode

function MergeForm({ view, pair, survivor, reason, errors }: Props): VNode {
  const { one, other } = pair
  const choices = [one, other].map((side, place) => ({
    value: side.person.personId,
    label: view.t('people.merge.keep', { number: place + 1, name: fullName(side.person.identity) }),
  }))
  return (
    <form
      method="post"
      action={compareOf(one.person.personId, other.person.personId)}
      data-primary
      novalidate
    >
      <CsrfField view={view} />
      <Radios
        view={view}
        name="survivor"
        label={view.t('people.merge.which')}
        hint={view.t('people.merge.which-hint')}
        choices={choices}
        value={survivor}
        errors={errors}
        small
      />
      <TextArea
        view={view}
        name="reason"
        label={view.t('people.merge.reason')}
        hint={view.t('people.merge.reason-hint')}
        value={reason}
        rows={2}
        maxlength={500}
        errors={errors}
      />
      <p class="govuk-body polis-muted">{view.t('people.merge.undo-note')}</p>
      <Button>{view.t('people.merge.do')}</Button>
    </form>
  )
}

interface Fact {
  name: string
  of(side: Side): string
  compared: boolean
}

function Facts({ view, pair }: Pick<Props, 'view' | 'pair'>): VNode {
  const cell = (side: Side) => (fact: Fact) => fact.of(side) || view.t('web.summary.absent')
  const { one, other } = pair
  return (
    <DataTable
      id="pair"
      caption={view.t('people.merge.title')}
      captionHidden
      rows={factsOf(view)}
      empty={{ title: '' }}
      columns={[
        {
          title: view.t('people.merge.fact'),
          rowHeader: true,
          cell: ({ name }) => view.t(`people.merge.row.${name}`),
        },
        { title: view.t('people.merge.record', { number: 1 }), cell: cell(one) },
        { title: view.t('people.merge.record', { number: 2 }), cell: cell(other) },
        {
          title: view.t('people.merge.same'),
          cell: fact => fact.compared && <Sameness {...{ view, fact, pair }} />,
        },
      ]}
    />
  )
}

function Sameness({ view, fact, pair }: { view: View; fact: Fact; pair: SideBySide }): VNode | null {
  const [a, b] = [fact.of(pair.one), fact.of(pair.other)]
  if (!a || !b) return null
  const same = foldName(a) === foldName(b)
  return (
    <Tag kind={same ? 'good' : 'attention'}>
      {view.t(same ? 'people.merge.equal' : 'people.merge.differs')}
    </Tag>
  )
}

const factsOf = (view: View): Fact[] => [
  { name: 'name', compared: true, of: ({ person }) => fullName(person.identity) },
  { name: 'born', compared: true, of: ({ person }) => view.format.shortDay(person.identity.birthDate) },
  { name: 'sex', compared: true, of: ({ person }) => view.t(`people.sex.${person.identity.sex}`) },
  { name: 'birthPlace', compared: true, of: ({ person }) => person.identity.birthPlace ?? '' },
  { name: 'documents', compared: true, of: ({ person }) => numbersOf(person.documents) },
  { name: 'snils', compared: true, of: ({ person }) => (person.snils ? masked(person.snils) : '') },
  { name: 'address', compared: false, of: ({ person }) => person.addresses[0]?.text ?? '' },
  { name: 'enp', compared: false, of: ({ enp }) => (enp ? formatEnp(enp) : '') },
  {
    name: 'insurer',
    compared: true,
    of: ({ insurer, insurerCode }) => insurer?.company.name[view.language] ?? insurerCode ?? '',
  },
  {
    name: 'insuredFrom',
    compared: false,
    of: ({ insuredFrom }) => (insuredFrom ? view.format.shortDay(insuredFrom) : ''),
  },
  { name: 'policies', compared: false, of: ({ policies }) => String(policies) },
]

const numbersOf = (documents: Side['person']['documents']): string =>
  documents.map(({ series = '', number }) => masked(`${series}${number}`)).join(', ')
