import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { NumberDisplay } from '#web/components/number-display.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { formatEnp } from '#web/format.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { BarcodeSvg, ProofSvg, QrSvg } from './barcode-svg.tsx'
import { shownNumber, type Card } from './card.ts'
import type { CardProof } from './card-proofs.ts'

interface Props {
  view: View
  card: Card | null
  proof: CardProof | null
  /** The address of the script that keeps the card for the time without a network. */
  keepScript: string
}

/** The policy as one shows it at a clinic (C14): barcode and number first, everything else below. */
export function CardPage({ view, card, proof, keepScript }: Props): VNode {
  const title = view.t('policies.card.title')
  return (
    <Layout view={view} title={title} back="/my">
      <h1 class="govuk-heading-m govuk-!-margin-bottom-2">{title}</h1>
      {card ? <Shown view={view} card={card} proof={proof} /> : <NoCard view={view} />}
      {card && (
        <p class="govuk-body polis-muted" data-kept="">
          {view.t('policies.card.saved', { moment: view.format.moment(view.now) })}
        </p>
      )}
      {card && <script type="module" src={keepScript} />}
    </Layout>
  )
}

function Shown({ view, card, proof }: { view: View; card: Card; proof: CardProof | null }): VNode {
  const { policy, person } = card
  const number = shownNumber(card)
  const digits = number?.digits
  return (
    <>
      {digits && <BarcodeSvg digits={digits} label={view.t('policies.card.barcode', { number: digits })} />}
      {number ? (
        <NumberDisplay
          view={view}
          label={view.t(
            policy.form === 'certificate' ? 'policies.card.certificate-number' : 'policies.card.number',
          )}
          {...number}
        />
      ) : (
        <p class="govuk-body-l polis-nowrap">{[policy.series, policy.number].filter(Boolean).join(' ')}</p>
      )}
      <CardFacts view={view} card={card} name={fullName(person.identity)} />
      {digits && <QrSvg digits={digits} label={view.t('policies.card.qr', { number: digits })} />}
      <p class="govuk-body">{view.t('policies.card.how')}</p>
      {proof && <Proof view={view} proof={proof} />}
      <div class="govuk-button-group">
        <LinkButton href="/my/documents" kind="secondary">
          {view.t('policies.card.documents')}
        </LinkButton>
        <LinkButton href="/change" kind="secondary">
          {view.t('policies.card.change')}
        </LinkButton>
        <PrintButton view={view} />
      </div>
    </>
  )
}

/** The code that a reception checks when its network is down. */
function Proof({ view, proof }: { view: View; proof: CardProof }): VNode {
  return (
    <section aria-labelledby="proof">
      <h2 class="govuk-heading-m" id="proof">
        {view.t('policies.card.proof')}
      </h2>
      <p class="govuk-body">{view.t('policies.card.proof-what')}</p>
      <ProofSvg text={proof.text} label={view.t('policies.card.proof-code')} />
      <p class="govuk-body">
        {view.t('policies.card.proof-until', { moment: view.format.moment(proof.expiresAt) })}
      </p>
      <LinkButton href="/my/card/code" kind="secondary">
        {view.t('policies.card.proof-large')}
      </LinkButton>
    </section>
  )
}

function CardFacts({ view, card, name }: { view: View; card: Card; name: string }): VNode {
  const { policy, insurer, region, person, enp } = card
  const { language, format } = view
  const phone = insurer?.phone ?? insurer?.company.phone?.number
  return (
    <SummaryList
      view={view}
      rows={[
        { key: view.t('policies.card.name'), value: name },
        { key: view.t('policies.card.born'), value: format.day(person.identity.birthDate) },
        { key: view.t('policies.card.form'), value: view.t(`policies.form.${policy.form}`) },
        ...(policy.form === 'certificate' && enp
          ? [
              {
                key: view.t('policies.card.number'),
                value: <span class="polis-nowrap">{formatEnp(enp)}</span>,
              },
            ]
          : []),
        {
          key: view.t('policies.card.valid'),
          value: policy.validUntil ? format.day(policy.validUntil) : view.t('policies.card.no-limit'),
        },
        {
          key: view.t('policies.card.insurer'),
          value: insurer?.company.name[language] ?? view.t('policies.card.unknown'),
        },
        {
          key: view.t('policies.card.phone'),
          value: phone ? (
            <a class="govuk-link polis-nowrap" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          ) : (
            view.t('policies.card.phone-on-policy')
          ),
        },
        { key: view.t('policies.card.region'), value: region?.name[language] ?? policy.region },
      ]}
    />
  )
}

function NoCard({ view }: { view: View }): VNode {
  return (
    <EmptyState
      title={view.t('policies.card.none')}
      action={{ href: '/apply', text: view.t('policies.card.none-button') }}
    >
      {view.t('policies.card.none-why')}
    </EmptyState>
  )
}
