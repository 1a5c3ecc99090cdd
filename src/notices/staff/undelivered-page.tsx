import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { wordsOf, type WordParts } from '../words.ts'
import type { Undelivered } from './store.ts'

interface Props {
  view: View
  words: WordParts
  rows: readonly Undelivered[]
  page: number
  pages: number
}

/** Whom no letter and no message reached, for an insurer's clerk who calls or writes to them (K10). */
export function UndeliveredPage({ view, words, rows, page, pages }: Props): VNode {
  const title = view.t('notices.undelivered.title')
  const empty = {
    title: view.t('notices.undelivered.none'),
    children: view.t('notices.undelivered.none-why'),
    action: { href: '/clerk', text: view.t('notices.undelivered.none-button') },
  }
  return (
    <Layout view={view} title={title} wide back="/clerk">
      <h1 class="govuk-heading-l">{title}</h1>
      {rows.length > 0 && <p class="govuk-body">{view.t('notices.undelivered.lead')}</p>}
      <DataTable
        id="undelivered"
        caption={title}
        captionHidden
        rows={rows}
        empty={empty}
        columns={[
          {
            title: view.t('notices.undelivered.who'),
            rowHeader: true,
            cell: row => <Who view={view} row={row} />,
          },
          {
            title: view.t('notices.undelivered.what'),
            cell: row => wordsOf(words, view.language, row).title,
          },
          { title: view.t('notices.undelivered.when'), cell: row => view.format.shortDay(row.toldOn) },
          { title: view.t('notices.undelivered.why'), cell: row => view.t(`notices.fault.${row.fault}`) },
        ]}
      />
      <Pagination view={view} page={page} pages={pages} href={shown => `/clerk/undelivered?page=${shown}`} />
    </Layout>
  )
}

function Who({ view, row }: { view: View; row: Undelivered }): VNode {
  const { personId, applicationId, surname, givenName, patronymic } = row
  if (personId === null)
    return (
      <a class="govuk-link" href={`/clerk/applications/${applicationId ?? ''}`}>
        {view.t('notices.undelivered.applicant')}
      </a>
    )
  return (
    <a class="govuk-link" href={`/clerk/people/${personId}`}>
      {fullName({ surname: surname ?? '', givenName: givenName ?? '', patronymic: patronymic ?? undefined })}
    </a>
  )
}
