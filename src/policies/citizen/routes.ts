import type { Database } from '#platform/database.ts'
import { code128Svg, qrSvg } from '#papers/barcode-images.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { NotFoundPage } from '#web/problem-pages.tsx'
import { readCard, shownNumber, type Card, type CardDependencies } from './card.ts'
import { CardPage } from './card-page.tsx'
import { DocumentsPage } from './documents-page.tsx'
import { MyHomePage } from './home-page.tsx'
import { policyPaper } from './policy-paper.ts'

type Parts = CardDependencies & { database: Database }

/** The pages of a citizen who signed in: my home (C13), the card (C14), the papers (C15). */
export const citizenRoutes = (parts: Parts): Route[] => [
  getPage('/my', ['citizen'], async call => ({
    page: MyHomePage({ view: call.view, card: await cardOf(parts, call), name: call.actor.name }),
  })),
  getPage('/my/card', ['citizen'], async call => ({
    page: CardPage({ view: call.view, card: await cardOf(parts, call) }),
  })),
  getPage('/my/card/code128.svg', ['citizen'], call => drawn(parts, call, code128Svg)),
  getPage('/my/card/qr.svg', ['citizen'], call => drawn(parts, call, qrSvg)),
  getPage('/my/documents', ['citizen'], async call => ({
    page: DocumentsPage({ view: call.view, card: await cardOf(parts, call) }),
  })),
  getPage('/my/documents/paper', ['citizen'], call => download(parts, call)),
]

const cardOf = (parts: Parts, { actor, view }: Call): Promise<Card | null> =>
  parts.database.transact(actor, tx => readCard(tx, parts, actor.personId ?? '', view.today))

async function drawn(parts: Parts, call: Call, draw: (digits: string) => string): Promise<Reply> {
  const card = await cardOf(parts, call)
  const digits = card && shownNumber(card)?.digits
  if (!digits) return { status: 404, page: NotFoundPage({ view: call.view }) }
  return { bytes: Buffer.from(draw(digits)), contentType: 'image/svg+xml', inline: true }
}

async function download(parts: Parts, call: Call): Promise<Reply> {
  const card = await cardOf(parts, call)
  const paper = card && (await policyPaper(card, parts.registers, call.view.today))
  if (!paper) return { status: 404, page: NotFoundPage({ view: call.view }) }
  return { bytes: paper.bytes, fileName: paper.fileName, contentType: 'application/pdf' }
}
