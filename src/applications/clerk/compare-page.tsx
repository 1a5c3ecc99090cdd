import type { ComponentChildren, VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Tag } from '#web/components/tag.tsx'
import { formatEnp } from '#web/format.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Application } from '../application.ts'
import type { ApplicationContent } from '../content.ts'
import { masked } from '#web/masked.ts'
import { pageOf } from './parts.ts'
import type { Candidate, Comparison } from './read-comparison.ts'

interface Props {
  view: View
  application: Application
  comparison: Comparison
}

/** The applicant beside the people of the register who may be the same (K06), and the choice. */
export function ComparePage({ view, application, comparison }: Props): VNode {
  const title = view.t('desk.compare.title')
  const { candidates, known } = comparison
  const back = pageOf(application.applicationId)
  return (
    <Layout view={view} title={title} wide back={back}>
      <h1 class="govuk-heading-l">{title}</h1>
      {candidates.length === 0 ? (
        <EmptyState
          title={view.t('desk.compare.none')}
          action={{ href: back, text: view.t('desk.compare.back') }}
        />
      ) : (
        <>
          <p class="govuk-body">{view.t(known ? 'desk.compare.known' : 'desk.compare.lead')}</p>
          <ComparisonTable view={view} comparison={comparison} />
          <div class="govuk-button-group">
            {candidates.map(({ person }, index) => (
              <Choose view={view} application={application} who={person.personId} main={known}>
                {view.t('desk.compare.same', { number: index + 1 })}
              </Choose>
            ))}
            {!known && (
              <Choose view={view} application={application} who="new" main={false}>
                {view.t('desk.compare.new')}
              </Choose>
            )}
          </div>
        </>
      )}
    </Layout>
  )
}

interface ChooseProps {
  view: View
  application: Application
  who: string
  main: boolean
  children: ComponentChildren
}

const Choose = ({ view, application, who, main, children }: ChooseProps): VNode => (
  <form method="post" action={pageOf(application.applicationId, 'accept')}>
    <CsrfField view={view} />
    <input type="hidden" name="revision" value={application.revision} />
    <input type="hidden" name="who" value={who} />
    <Button kind={main ? 'main' : 'secondary'}>{children}</Button>
  </form>
)

interface TableProps {
  view: View
  comparison: Comparison
}

interface Fact {
  name: string
  applicant: string
  of(candidate: Candidate): string
  /** Whether it is the same; absent where the application does not say it. */
  same?: (candidate: Candidate) => boolean
}

/** One row a fact, one column a person; what is not the same says so in words. */
export function ComparisonTable({ view, comparison }: TableProps): VNode {
  const { content, candidates } = comparison
  const columns: Column<Fact>[] = [
    { title: view.t('desk.compare.fact'), rowHeader: true, cell: ({ name }) => view.t(`desk.fact.${name}`) },
    { title: view.t('desk.compare.applicant'), cell: ({ applicant }) => applicant },
    ...candidates.map(
      (candidate, index): Column<Fact> => ({
        title: view.t('desk.compare.candidate', { number: index + 1 }),
        cell: fact => (
          <>
            {fact.of(candidate) || view.t('web.summary.absent')}{' '}
            {fact.same && <Sameness view={view} same={fact.same(candidate)} />}
          </>
        ),
      }),
    ),
  ]
  return (
    <DataTable
      id="compare"
      caption={view.t('desk.compare.title')}
      captionHidden
      columns={columns}
      rows={factsOf(view, content)}
      empty={{ title: '' }}
    />
  )
}

function Sameness({ view, same }: { view: View; same: boolean }): VNode {
  return (
    <Tag kind={same ? 'good' : 'attention'}>
      {view.t(same ? 'desk.compare.equal' : 'desk.compare.differs')}
    </Tag>
  )
}

const factsOf = (view: View, { identity, document, snils }: ApplicationContent): Fact[] => [
  {
    name: 'name',
    applicant: fullName(identity),
    of: ({ person }) => fullName(person.identity),
    same: ({ same }) => same.name,
  },
  {
    name: 'born',
    applicant: view.format.shortDay(identity.birthDate),
    of: ({ person }) => view.format.shortDay(person.identity.birthDate),
    same: ({ same }) => same.born,
  },
  {
    name: 'document',
    applicant: masked(`${document.series ?? ''}${document.number}`),
    of: candidate => candidate.document,
    same: ({ same }) => same.document,
  },
  {
    name: 'snils',
    applicant: snils ? masked(snils) : view.t('web.summary.absent'),
    of: candidate => candidate.snils,
    same: ({ same }) => same.snils,
  },
  { name: 'insurer', applicant: '–', of: ({ insurer }) => insurer?.company.name[view.language] ?? '' },
  { name: 'enp', applicant: '–', of: ({ enp }) => (enp ? formatEnp(enp) : '') },
]
