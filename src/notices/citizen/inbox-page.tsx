import type { VNode } from 'preact'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Button, buttonClass } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Notice } from '../notice.ts'
import { REASONS } from '../reasons.ts'
import { wordsOf, type WordParts } from '../words.ts'

const SMALL_BUTTON = `${buttonClass('secondary')} govuk-!-margin-bottom-0`

interface InboxProps {
  view: View
  words: WordParts
  notices: readonly Notice[]
  page: number
  pages: number
}

/** Everything a person was told (C35), the newest first. */
export function InboxPage(props: InboxProps): VNode {
  const { view, notices, page, pages } = props
  const title = view.t('notices.inbox.title')
  return (
    <Layout view={view} title={title} back="/my">
      <h1 class="govuk-heading-l">{title}</h1>
      {notices.length > 0 ? <Shown {...props} /> : <Empty view={view} />}
      <Pagination view={view} page={page} pages={pages} href={shown => `/my/notices?page=${shown}`} />
      <p class="govuk-body">
        <a class="govuk-link" href="/my/notices/settings">
          {view.t('notices.inbox.settings')}
        </a>
      </p>
    </Layout>
  )
}

function Shown({ view, words, notices, page }: InboxProps): VNode {
  return (
    <>
      <p class="govuk-body">{view.t('notices.inbox.lead')}</p>
      {(view.signedIn?.unread ?? 0) > 1 && (
        <form method="post" action="/my/notices/mark">
          <CsrfField view={view} />
          <Button kind="secondary">{view.t('notices.inbox.all')}</Button>
        </form>
      )}
      <ul class="govuk-list">
        {notices.map(notice => (
          <OneNotice view={view} words={words} notice={notice} page={page} />
        ))}
      </ul>
    </>
  )
}

function OneNotice({
  view,
  words,
  notice,
  page,
}: Pick<InboxProps, 'view' | 'words' | 'page'> & { notice: Notice }): VNode {
  const { title, says, next } = wordsOf(words, view.language, notice)
  const as = notice.isRead ? 'unread' : 'read'
  return (
    <li class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
        {title} {!notice.isRead && <Tag kind="info">{view.t('notices.inbox.new')}</Tag>}
      </h2>
      <p class="govuk-body polis-muted govuk-!-margin-bottom-1">{view.format.day(notice.toldOn)}</p>
      <p class="govuk-body govuk-!-margin-bottom-1">{says}</p>
      <p class="govuk-body">{next}</p>
      <form method="post" action="/my/notices/mark" class="govuk-button-group">
        <CsrfField view={view} />
        <input type="hidden" name="notice" value={notice.noticeId} />
        <input type="hidden" name="page" value={page} />
        <a
          class={SMALL_BUTTON}
          href={REASONS[notice.reason].link}
          aria-label={view.t('notices.inbox.open-about', { title })}
        >
          {view.t('notices.inbox.open')}
        </a>
        <button
          type="submit"
          name="as"
          value={as}
          class={SMALL_BUTTON}
          aria-label={view.t(as === 'read' ? 'notices.inbox.read-about' : 'notices.inbox.unread-about', {
            title,
          })}
        >
          {view.t(as === 'read' ? 'notices.inbox.read' : 'notices.inbox.unread')}
        </button>
      </form>
    </li>
  )
}

function Empty({ view }: { view: View }): VNode {
  return (
    <EmptyState
      title={view.t('notices.inbox.empty')}
      action={{ href: '/my', text: view.t('notices.inbox.empty-button') }}
    >
      {view.t('notices.inbox.empty-why')}
    </EmptyState>
  )
}
