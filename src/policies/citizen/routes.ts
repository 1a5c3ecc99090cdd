import { spellsOf } from '#insurance/index.ts'
import type { Database } from '#platform/database.ts'
import { code128Svg, qrSvg } from '#papers/barcode-images.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { readCard, shownNumber, type Card, type CardDependencies } from './card.ts'
import { CardPage } from './card-page.tsx'
import type { CardProof, CardProofs } from './card-proofs.ts'
import { CodePage } from './code-page.tsx'
import { DocumentsPage } from './documents-page.tsx'
import { historyOf } from './history.ts'
import { HistoryPage } from './history-page.tsx'
import { MyHomePage } from './home-page.tsx'
import { policyPaper } from './policy-paper.ts'
import { policiesOf } from '../store.ts'

type Parts = CardDependencies & { database: Database; proofs: CardProofs }

/** The pages of a citizen who signed in: my home (C13), the card (C14), the papers (C15). */
export const citizenRoutes = (parts: Parts): Route[] => [
  getPage('/my', ['citizen'], async call => ({
    page: MyHomePage({ view: call.view, card: await cardOf(parts, call), name: call.actor.name }),
  })),
  getPage('/my/card', ['citizen'], async call => ({
    page: CardPage({ view: call.view, ...(await proofOf(parts, call)), keepScript: parts.proofs.keepScript }),
  })),
  getPage('/my/card/code', ['citizen'], call => showCode(parts, call)),
  getPage('/my/card/code128.svg', ['citizen'], call => drawn(parts, call, code128Svg)),
  getPage('/my/card/qr.svg', ['citizen'], call => drawn(parts, call, qrSvg)),
  getPage('/my/policies', ['citizen'], call => showHistory(parts, call)),
  getPage('/my/documents', ['citizen'], async call => ({
    page: DocumentsPage({ view: call.view, card: await cardOf(parts, call) }),
  })),
  getPage('/my/documents/paper', ['citizen'], call => download(parts, call)),
]

const cardOf = (parts: Parts, { actor, view }: Call): Promise<Card | null> =>
  parts.database.transact(actor, tx => readCard(tx, parts, actor.personId ?? '', view.today))

const proofOf = (
  parts: Parts,
  { actor, view }: Call,
): Promise<{ card: Card | null; proof: CardProof | null }> =>
  parts.database.transact(actor, async tx => {
    const card = await readCard(tx, parts, actor.personId ?? '', view.today)
    return { card, proof: card && (await parts.proofs.of(tx, card, view.today)) }
  })

async function showCode(parts: Parts, call: Call): Promise<Reply> {
  const { card, proof } = await proofOf(parts, call)
  if (!card || !proof) return { redirect: '/my/card' }
  return { page: CodePage({ view: call.view, card, proof, keepScript: parts.proofs.keepScript }) }
}

function showHistory({ database, registers }: Parts, { actor, view }: Call): Promise<Reply> {
  const personId = actor.personId ?? ''
  return database.transact(actor, async tx => {
    const moments = historyOf(await spellsOf(tx, personId), await policiesOf(tx, personId), view.today)
    return { page: HistoryPage({ view, registers, moments }) }
  })
}

async function drawn(parts: Parts, call: Call, draw: (digits: string) => string): Promise<Reply> {
  const card = await cardOf(parts, call)
  const digits = card && shownNumber(card)?.digits
  if (!digits) return missing(call)
  return { bytes: Buffer.from(draw(digits)), contentType: 'image/svg+xml', inline: true }
}

async function download(parts: Parts, call: Call): Promise<Reply> {
  const { card, proof } = await proofOf(parts, call)
  const paper = card && (await policyPaper(card, parts.registers, call.view.today, proof))
  if (!paper) return missing(call)
  return { bytes: paper.bytes, fileName: paper.fileName, contentType: 'application/pdf' }
}
