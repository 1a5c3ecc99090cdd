import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { fullName } from '#kernel/names.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { formatEnp } from '#web/format.ts'
import type { View } from '#web/view.ts'
import type { Card } from './card.ts'
import { photoAddress } from './card-photo.ts'
import type { CardContents } from './host/read-card.ts'

interface Props {
  view: View
  card: Card
  contents: CardContents
  registers: Registers
}

/** What is printed on the back of the plastic card (POL-08); the fund's phone is said to be unknown where no list has it. */
export function CardBack({ view, card, contents: { owner, insurer }, registers }: Props): VNode {
  const { day } = view.format
  const region = registers.regions.find(({ okato }) => okato === insurer?.okato)
  const phone = region && registers.fund(region.code)?.phone
  const said = (name: string) => view.t(`cards.back.${name}`)
  return (
    <>
      <h2 class="govuk-heading-m">{said('title')}</h2>
      <SummaryList
        view={view}
        rows={[
          { key: said('fund-phone'), value: phone ?? said('phone-unknown') },
          { key: view.t('cards.fact.name'), value: fullName(owner.name) },
          { key: view.t('cards.fact.sex'), value: view.t(`cards.sex.${owner.sex}`) },
          { key: view.t('cards.fact.birthDate'), value: day(owner.birthDate) },
          {
            key: view.t('cards.fact.expiresOn'),
            value: owner.expiresOn ? day(owner.expiresOn) : view.t('cards.no-limit'),
          },
          { key: view.t('cards.fact.photo'), value: <Picture view={view} owner={owner} /> },
          {
            key: view.t('cards.fact.serial'),
            value: <span class="polis-nowrap">{formatEnp(card.serial)}</span>,
          },
          { key: said('signature'), value: said('signature-is') },
          { key: said('marks'), value: said('marks-are') },
        ]}
      />
    </>
  )
}

function Picture({ view, owner: { photo } }: { view: View; owner: CardContents['owner'] }): VNode {
  const address = photo && photoAddress(photo)
  return address ? (
    <img src={address} alt={view.t('cards.back.photo-of')} width="90" height="120" />
  ) : (
    <>{view.t(photo ? 'cards.photo.yes' : 'cards.photo.no')}</>
  )
}
