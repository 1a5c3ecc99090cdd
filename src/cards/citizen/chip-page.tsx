import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Inset } from '#web/components/inset.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Card } from '../card.ts'
import { CardBack } from '../card-back.tsx'
import { CardFacts } from '../card-facts.tsx'
import type { CardContents } from '../host/read-card.ts'

/** A citizen's own card: what is on it, whether it is activated, whether it is blocked and what then (POL-12, POL-13). */
export function ChipPage({
  view,
  registers,
  mine,
}: {
  view: View
  registers: Registers
  mine: { card: Card; contents: CardContents } | null
}): VNode {
  const title = view.t('cards.mine.title')
  return (
    <Layout view={view} title={title} back="/my">
      <h1 class="govuk-heading-l">{title}</h1>
      {mine ? (
        <>
          {mine.contents.pinTriesLeft === 0 && <Inset>{view.t('cards.mine.blocked')}</Inset>}
          {!mine.card.activatedAt && <Inset>{view.t('cards.mine.new')}</Inset>}
          <CardFacts view={view} card={mine.card} contents={mine.contents} registers={registers} />
          <CardBack view={view} card={mine.card} contents={mine.contents} registers={registers} />
          <p class="govuk-body">{view.t('cards.mine.pin')}</p>
          <p class="govuk-body">{view.t('cards.mine.fixed')}</p>
          <PrintButton view={view} />
        </>
      ) : (
        <EmptyState
          title={view.t('cards.mine.none')}
          action={{ href: '/my/card', text: view.t('cards.mine.none-button') }}
        >
          {view.t('cards.mine.none-why')}
        </EmptyState>
      )}
    </Layout>
  )
}
