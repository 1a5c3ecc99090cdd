import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { fullName } from '#kernel/names.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { formatEnp } from '#web/format.ts'
import type { View } from '#web/view.ts'
import type { Card } from './card.ts'
import type { CardContents } from './host/read-card.ts'
import { insurerOfCard } from './insurer-on-card.ts'

interface Props {
  view: View
  card: Card
  contents: CardContents
  registers: Registers
}

/** What a chip says, in rows: whose it is, who insures, and whether it is activated and blocked. */
export function CardFacts({ view, card, contents, registers }: Props): VNode {
  const { owner, pinTriesLeft } = contents
  const { day } = view.format
  return (
    <SummaryList
      view={view}
      rows={[
        { key: view.t('cards.fact.name'), value: fullName(owner.name) },
        { key: view.t('cards.fact.birthDate'), value: day(owner.birthDate) },
        { key: view.t('cards.fact.birthPlace'), ...(owner.birthPlace && { value: owner.birthPlace }) },
        { key: view.t('cards.fact.sex'), value: view.t(`cards.sex.${owner.sex}`) },
        { key: view.t('cards.fact.enp'), value: <span class="polis-nowrap">{formatEnp(owner.enp)}</span> },
        {
          key: view.t('cards.fact.serial'),
          value: <span class="polis-nowrap">{formatEnp(card.serial)}</span>,
        },
        { key: view.t('cards.fact.issuedOn'), value: day(owner.issuedOn) },
        {
          key: view.t('cards.fact.expiresOn'),
          value: owner.expiresOn ? day(owner.expiresOn) : view.t('cards.no-limit'),
        },
        {
          key: view.t('cards.fact.photo'),
          value: view.t(owner.photo ? 'cards.photo.yes' : 'cards.photo.no'),
        },
        ...insurerRows({ view, card, contents, registers }),
        {
          key: view.t('cards.fact.state'),
          value: (
            <>
              <Tag kind={card.activatedAt ? 'good' : 'plain'}>
                {view.t(card.activatedAt ? 'cards.state.activated' : 'cards.state.new')}
              </Tag>{' '}
              {pinTriesLeft === 0 ? (
                <Tag kind="error">{view.t('cards.state.blocked')}</Tag>
              ) : (
                view.t('cards.state.tries', { count: pinTriesLeft })
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function insurerRows({ view, contents: { insurer }, registers }: Props) {
  if (!insurer) return [{ key: view.t('cards.fact.insurer') }]
  const named = insurerOfCard(registers, insurer)
  const region = registers.regions.find(({ okato }) => okato === insurer.okato)
  return [
    {
      key: view.t('cards.fact.insurer'),
      value: named?.company.name[view.language] ?? insurer.ogrn,
    },
    { key: view.t('cards.fact.region'), value: region?.name[view.language] ?? insurer.okato },
    { key: view.t('cards.fact.from'), value: view.format.day(insurer.from) },
  ]
}
