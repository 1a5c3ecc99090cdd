import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import { assetPaths } from '#web/assets.ts'
import type { View } from '#web/view.ts'
import { QrSvg } from './barcode-svg.tsx'
import { shownNumber, type Card } from './card.ts'
import type { CardProof } from './card-proofs.ts'

interface Props {
  view: View
  card: Card
  proof: CardProof
  keepScript: string
}

/** The proof on the whole screen, black on white, for the scanner of a reception. */
export function CodePage({ view, card, proof, keepScript }: Props): VNode {
  const { styles, icon } = assetPaths()
  const title = view.t('policies.code.title')
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${view.t('web.name')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="only light" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
      </head>
      <body class="polis-code-page">
        <main id="main">
          <h1>{title}</h1>
          <QrSvg digits={proof.text} label={view.t('policies.card.proof-code')} />
          <p class="polis-code-page__number">{shownNumber(card)?.grouped}</p>
          <p>{fullName(card.person.identity)}</p>
          <p>{view.t('policies.card.proof-until', { moment: view.format.moment(proof.expiresAt) })}</p>
          <p data-kept="">{view.t('policies.card.saved', { moment: view.format.moment(view.now) })}</p>
          <a href="/my/card">{view.t('policies.code.back')}</a>
        </main>
        <script type="module" src={keepScript} />
      </body>
    </html>
  )
}
