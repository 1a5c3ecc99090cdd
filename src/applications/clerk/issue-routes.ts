import { isId } from '#kernel/ids.ts'
import { granted, type Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { handOver, makeReady } from '../hand-over.ts'
import { paperProof } from '../paper-proof.ts'
import { decide } from './decision-routes.ts'
import { PAPERS, papersOf, printPaper } from './issue-papers.ts'
import { IssuePage } from './issue-page.tsx'
import { CLERK, pageOf, type ClerkParts } from './parts.ts'
import { readIssuing, type Issuing } from './read-issue.ts'
import { showReview } from './review-routes.ts'

/** Printing and handing over what an application gave (K08). */
export const issueRoutes = (parts: ClerkParts): Route[] => [
  getPage('/clerk/applications/:id/issue', CLERK, call => showIssue(parts, call)),
  getPage('/clerk/applications/:id/papers/:paper', CLERK, call => print(parts, call)),
  postForm('/clerk/applications/:id/make-ready', CLERK, call =>
    decide(parts, call, (tx, meant) => makeReady(tx, parts, meant, call.actor), issueOf),
  ),
  postForm('/clerk/applications/:id/hand-over', CLERK, call =>
    decide(
      parts,
      call,
      async (tx, meant) => {
        const handed = await handOver(tx, parts, meant, call.actor)
        return handed.ok ? granted(handed.value.application) : handed
      },
      issueOf,
    ),
  ),
]

const issueOf = ({ applicationId }: { applicationId: string }): string => pageOf(applicationId, 'issue')

async function showIssue(parts: ClerkParts, call: Call, errors: Refusal[] = []): Promise<Reply> {
  const { view, params } = call
  const issuing = await issuingOf(parts, call)
  if (issuing) return { status: errors.length ? 422 : 200, page: IssuePage({ view, issuing, errors }) }
  return showReview(parts, call, params['id'] ?? '', errors)
}

const issuingOf = ({ database, ...parts }: ClerkParts, { actor, params }: Call): Promise<Issuing | null> => {
  const { id = '' } = params
  if (!isId(id)) return Promise.resolve(null)
  return database.transact(actor, tx => readIssuing(tx, parts, id, actor))
}

/** A paper opens in the browser, ready to print. */
async function print(parts: ClerkParts, call: Call): Promise<Reply> {
  const paper = PAPERS.find(known => known === call.params['paper'])
  const issuing = paper ? await issuingOf(parts, call) : null
  if (!paper || !issuing || !papersOf(issuing).includes(paper)) return missing(call)
  const { actor, view } = call
  const isProved = paper === 'certificate' || paper === 'extract'
  const proof = isProved ? await paperProof(parts, issuing.card, view.today, actor) : null
  const printed = await printPaper(paper, issuing, parts, view.today, proof)
  if (!printed.ok) return showIssue(parts, call, printed.refusals)
  const { bytes, fileName } = printed.value
  return { bytes, fileName, contentType: 'application/pdf', inline: true }
}
