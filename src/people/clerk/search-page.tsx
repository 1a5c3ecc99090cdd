import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Field } from '#web/components/field.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Found } from '../search/search-people.ts'
import type { Candidate } from '../search/store.ts'

interface Props {
  view: View
  text: string
  /** Null before the first question. */
  found: Found | null
  /** How many are shown at most. */
  limit: number
}

/** One box for anything that tells a person (K03). */
export function SearchPage({ view, text, found, limit }: Props): VNode {
  const title = view.t('people.search.title')
  return (
    <Layout view={view} title={title} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action="/clerk/people" data-scan data-primary novalidate>
        <CsrfField view={view} />
        <Field
          view={view}
          name="text"
          label={view.t('people.search.box')}
          hint={view.t('people.search.hint')}
          value={text}
          autocomplete="off"
          maxlength={200}
          search
          scan
        />
        <Button>{view.t('people.search.button')}</Button>
      </form>
      {found ? (
        <Results view={view} found={found} limit={limit} />
      ) : (
        <p class="govuk-body">{view.t('people.search.scope')}</p>
      )}
    </Layout>
  )
}

function Results({ view, found, limit }: { view: View; found: Found; limit: number }): VNode {
  const { candidates } = found
  if (candidates.length === 0) return <Nobody view={view} tried={found.tried} />
  return (
    <>
      <p class="govuk-body">
        {view.t('people.search.found', { count: candidates.length })}
        {candidates.length >= limit && ` ${view.t('people.search.narrow')}`}
      </p>
      <DataTable
        id="people"
        caption={view.t('people.search.results')}
        captionHidden
        rows={candidates}
        columns={columns(view)}
        empty={{ title: '' }}
      />
    </>
  )
}

const columns = (view: View): Column<Candidate>[] => [
  {
    title: view.t('people.fact.name'),
    rowHeader: true,
    cell: candidate => (
      <>
        <a class="govuk-link" href={`/clerk/people/${candidate.personId}`}>
          {fullName({ ...candidate, patronymic: candidate.patronymic ?? undefined })}
        </a>{' '}
        {candidate.former && <Tag>{view.t('people.search.former')}</Tag>}
      </>
    ),
  },
  { title: view.t('people.fact.born'), cell: ({ birthDate }) => view.format.shortDay(birthDate) },
  { title: view.t('people.fact.sex'), cell: ({ sex }) => view.t(`people.sex.${sex}`) },
]

/** Nobody: in which ways the text was read, and the way on. */
function Nobody({ view, tried }: { view: View; tried: readonly string[] }): VNode {
  const ways = tried.map(way => view.t(`people.tried.${way}`)).join(', ')
  return (
    <EmptyState
      title={view.t('people.search.nobody')}
      action={{ href: '/clerk/new', text: view.t('people.search.create') }}
    >
      <p>{ways ? view.t('people.search.tried', { ways }) : view.t('people.search.unread')}</p>
      <p>{view.t('people.search.scope')}</p>
    </EmptyState>
  )
}
