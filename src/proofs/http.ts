import type { Registers } from '#insurers/index.ts'
import type { Database } from '#platform/database.ts'
import type { Route } from '#platform/http/route.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { CardProofs } from '#policies/index.ts'
import { proofApi } from './api.ts'
import { numberIn } from './check-text.ts'
import { citizenPages } from './citizen/routes.tsx'
import { issueProof, type ProofDependencies } from './issue-proof.ts'
import { registrarPages } from './registrar/routes.tsx'
import { scriptPath, scriptRoutes } from './scripts.ts'
import { visitorPages } from './visitor/routes.tsx'

/** What the routes of proofs stand on. */
export type ProofRouteParts = ProofDependencies & {
  database: Database
  registers: Registers
  sealing: Sealing
}

/** Every route of proofs: the API, the scripts, and the pages of registrars, citizens and those who open a link. */
export const proofRoutes = (parts: ProofRouteParts): Route[] => [
  ...proofApi(parts),
  ...scriptRoutes(),
  ...registrarPages(parts),
  ...citizenPages(parts),
  ...visitorPages(parts),
]

/** What the card of a policy and the registrar's window take from here, as policies stand below proofs. */
export const proofsForCards = (parts: ProofDependencies & { database: Database }): CardProofs => ({
  of: (tx, card, on) => issueProof(tx, parts, card, on),
  numberIn: text => numberIn(parts, text),
  keepScript: scriptPath('keep-page.js'),
})
