import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import type { DeskCheck } from './law-checks.ts'
import type { CheckedDocument } from './checked-documents.ts'

const KINDS = { ok: 'plain', look: 'attention', wrong: 'error' } as const

/** How the numbers and dates of an application came out; what needs the eye stands first. */
export function ReviewChecks({ view, checks }: { view: View; checks: readonly DeskCheck[] }): VNode {
  const order = ['wrong', 'look', 'ok']
  const rows = checks.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <DataTable
      id="checks"
      caption={view.t('desk.review.checks')}
      rows={rows}
      empty={{ title: '' }}
      columns={[
        {
          title: view.t('desk.check.what'),
          rowHeader: true,
          cell: ({ name }) => view.t(`desk.check.${name}.title`),
        },
        {
          title: view.t('desk.check.result'),
          cell: ({ name, state, outcome, reason }) => (
            <>
              {state !== 'ok' && <Tag kind={KINDS[state]}>{view.t(`desk.check.${state}`)}</Tag>}{' '}
              {view.t(`desk.check.${name}.${outcome}`)} {reason?.[view.language]}
            </>
          ),
        },
      ]}
    />
  )
}

/** The document list of the law of the application's day, and what is there. */
export function ReviewDocuments({
  view,
  documents,
  on,
}: {
  view: View
  documents: readonly CheckedDocument[]
  on: Temporal.PlainDate
}): VNode {
  return (
    <DataTable
      id="law"
      caption={view.t('desk.review.law', { day: view.format.day(on) })}
      rows={documents}
      empty={{ title: view.t('desk.review.law-none') }}
      columns={[
        {
          title: view.t('desk.review.document'),
          rowHeader: true,
          cell: ({ anyOf }) => anyOf.map(code => view.t(`applications.document.${code}`)).join(' / '),
        },
        { title: view.t('desk.review.need'), cell: ({ need }) => view.t(`desk.need.${need}`) },
        { title: view.t('desk.review.there'), cell: document => <There view={view} document={document} /> },
      ]}
    />
  )
}

function There({ view, document }: { view: View; document: CheckedDocument }): VNode {
  const { named, attached, need } = document
  if (!named && need === 'required') return <Tag kind="error">{view.t('desk.there.missing')}</Tag>
  const words = [view.t(named ? 'desk.there.named' : 'desk.there.not-named')]
  words.push(view.t(attached ? 'desk.there.attached' : 'desk.there.no-file'))
  return <>{words.join(', ')}</>
}
