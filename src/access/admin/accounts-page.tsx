import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DataTable, type Column } from '#web/components/data-table.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Account } from '../account.ts'
import type { Token } from '../tokens/token.ts'

/** What an administrator has just done. */
export type Done = 'token-revoked' | 'account-closed'

interface AccountsPageProps {
  view: View
  accounts: Account[]
  tokens: Token[]
  page: number
  pages: number
  done: Done | undefined
  refusals: Refusal[]
}

/** Accounts and tokens (A01). */
export function AccountsPage({
  view,
  accounts,
  tokens,
  page,
  pages,
  done,
  refusals,
}: AccountsPageProps): VNode {
  const title = view.t('access.accounts.title')
  return (
    <Layout view={view} title={title} wide errors={refusals}>
      {done && (
        <NotificationBanner view={view} kind="done">
          <p class="govuk-body">{view.t(`access.done.${done}`)}</p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <DataTable
        id="tokens"
        caption={view.t('access.accounts.tokens')}
        columns={tokenColumns(view)}
        rows={tokens}
        empty={{ title: view.t('access.accounts.tokens-empty') }}
      />
      <DataTable
        id="accounts"
        caption={view.t('access.accounts.accounts')}
        columns={accountColumns(view)}
        rows={accounts}
        empty={{ title: view.t('access.accounts.accounts-empty') }}
      />
      <Pagination view={view} page={page} pages={pages} href={number => `/admin?page=${number}`} />
    </Layout>
  )
}

function tokenColumns(view: View): Column<Token>[] {
  return [
    { title: view.t('access.accounts.label'), cell: token => token.label, rowHeader: true },
    { title: view.t('access.accounts.role'), cell: token => view.t(`web.role.${token.role}`) },
    { title: view.t('access.accounts.organisation'), cell: codeOf },
    { title: view.t('access.accounts.created'), cell: token => view.format.moment(token.createdAt) },
    {
      title: view.t('access.accounts.state'),
      cell: ({ revokedAt }) =>
        revokedAt
          ? view.t('access.accounts.revoked', { when: view.format.moment(revokedAt) })
          : view.t('access.accounts.in-force'),
    },
    {
      title: view.t('access.accounts.action'),
      cell: token =>
        !token.revokedAt && (
          <Ending view={view} action="revoke" subject={token.hash} named={nameOf(view, token)} />
        ),
    },
  ]
}

const nameOf = (view: View, { label, createdAt }: Token): string =>
  view.t('access.accounts.revoke-of', { label, when: view.format.moment(createdAt) })

function accountColumns(view: View): Column<Account>[] {
  return [
    { title: view.t('access.accounts.login'), cell: account => account.login, rowHeader: true },
    { title: view.t('access.accounts.name'), cell: account => account.displayName },
    { title: view.t('access.accounts.role'), cell: account => view.t(`web.role.${account.role}`) },
    { title: view.t('access.accounts.organisation'), cell: codeOf },
    { title: view.t('access.accounts.created'), cell: account => view.format.moment(account.createdAt) },
    {
      title: view.t('access.accounts.state'),
      cell: ({ closedAt }) =>
        closedAt
          ? view.t('access.accounts.closed', { when: view.format.moment(closedAt) })
          : view.t('access.accounts.open'),
    },
    {
      title: view.t('access.accounts.action'),
      cell: ({ accountId, login, closedAt }) =>
        !closedAt && (
          <Ending
            view={view}
            action="close"
            subject={accountId}
            named={view.t('access.accounts.close-of', { login })}
          />
        ),
    },
  ]
}

/** The role beside it says of what kind the organisation is. */
const codeOf = ({ organisation }: { organisation: string | null }): string =>
  organisation?.split(':')[1] ?? '–'

const FORMS = {
  revoke: { path: '/admin/tokens/revoke', field: 'token', text: 'access.accounts.revoke' },
  close: { path: '/admin/accounts/close', field: 'account', text: 'access.accounts.close' },
} as const

/** A form of one button; those who hear it hear what it ends. */
function Ending(props: { view: View; action: keyof typeof FORMS; subject: string; named: string }): VNode {
  const { view, action, subject, named } = props
  const { path, field, text } = FORMS[action]
  return (
    <form method="post" action={path}>
      <CsrfField view={view} />
      <input type="hidden" name={field} value={subject} />
      <Button kind="secondary">
        <span aria-hidden="true">{view.t(text)}</span>
        <span class="govuk-visually-hidden">{named}</span>
      </Button>
    </form>
  )
}
