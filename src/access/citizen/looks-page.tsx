import type { VNode } from 'preact'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Look } from '../looks/looks-of-person.ts'

interface LooksPageProps {
  view: View
  page: number
  pages: number
  looks: Look[]
}

/** Who looked at my data (C37). */
export function LooksPage({ view, page, pages, looks }: LooksPageProps): VNode {
  const title = view.t('access.looks.title')
  const empty = {
    title: view.t('access.looks.empty'),
    children: view.t('access.looks.empty-why'),
    action: { href: '/my', text: view.t('access.looks.empty-button') },
  }
  return (
    <Layout view={view} title={title} width="full" back="/my">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('access.looks.lead')}</p>
      <DataTable
        id="looks"
        caption={title}
        captionHidden
        columns={columnsOf(view)}
        rows={looks}
        empty={empty}
      />
      <Pagination view={view} page={page} pages={pages} href={number => `/my/looks?page=${number}`} />
      {looks.length > 0 && <WhatToAsk view={view} />}
    </Layout>
  )
}

function columnsOf(view: View): Column<Look>[] {
  return [
    { title: view.t('access.looks.when'), cell: look => view.format.moment(look.lookedAt), rowHeader: true },
    { title: view.t('access.looks.who'), cell: look => `${look.who}, ${view.t(`web.role.${look.role}`)}` },
    {
      title: view.t('access.looks.organisation'),
      cell: look => look.organisation ?? view.t('access.looks.no-organisation'),
    },
    { title: view.t('access.looks.why'), cell: look => look.why[view.language] },
    { title: view.t('access.looks.question-title'), cell: look => <Question view={view} look={look} /> },
  ]
}

function Question({ view, look }: { view: View; look: Look }): VNode {
  const when = view.format.moment(look.lookedAt)
  return (
    <a class="govuk-link" href="#question" aria-label={view.t('access.looks.question-about', { when })}>
      {view.t('access.looks.question')}
    </a>
  )
}

function WhatToAsk({ view }: { view: View }): VNode {
  return (
    <section id="question" aria-labelledby="question-title">
      <h2 class="govuk-heading-m" id="question-title">
        {view.t('access.question.title')}
      </h2>
      <p class="govuk-body">{view.t('access.question.lead')}</p>
      <p class="govuk-body">{view.t('access.question.what-to-say')}</p>
      <LinkButton href="/help" kind="secondary">
        {view.t('access.question.help')}
      </LinkButton>
    </section>
  )
}
