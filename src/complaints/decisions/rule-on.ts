import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { keepWithEdition } from '#law/decisions.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { selectEvidence } from '../evidence/store.ts'
import { keptAnswer, linkAnswer, type CareAsked } from '../link-answer.ts'
import { sumWrong } from '../refusals.ts'
import { fineNormOn } from '../norms/set-fine-norm.ts'
import { decideFine, type FineDecision, type FineFacts } from './fine.ts'
import { receiptUnknown } from './refusals.ts'
import { decideRefund, type RefundDecision, type RefundFacts } from './refund.ts'
import { selectFindings } from './store.ts'

const LARGEST_SUM = 100_000_000_000

/** What the expert found about the money: the receipts that count, and what the law asks about. */
export interface FoundByExpert
  extends Partial<Pick<CareAsked, 'serviceId' | 'answerId' | 'prescribed' | 'referral' | 'emergency'>> {
  receipts?: readonly string[] | undefined
  /** What the expert reads on a receipt, in kopecks, where that is not what was typed with it. */
  sums?: Readonly<Record<string, number>> | undefined
  ownWish?: boolean | undefined
  noReferral?: boolean | undefined
  didNotWait?: boolean | undefined
  conditionsMet?: boolean | undefined
}

/** The rules on a case, not yet kept. */
export interface Ruling {
  refund: RefundDecision
  refundFacts: RefundFacts
  fine: FineDecision
  fineFacts: FineFacts
  /** The codes of the act. */
  codes: string[]
  /** A newly kept coverage answer, where the expert named another service. */
  answerId: string | null
}

/** Applies the rules to a case by the law of the day of the care; refused where a receipt or the service is not known. */
export async function ruleOn(
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  found: FoundByExpert,
  actor: Actor,
): Promise<Outcome<Ruling>> {
  const { complaintId, happenedOn: on } = complaint
  const receipts = [...new Set(found.receipts)]
  const chosen = (await selectEvidence(tx, complaintId)).filter(
    ({ evidenceId, kind }) => kind === 'receipt' && receipts.includes(evidenceId),
  )
  if (chosen.length < receipts.length) return refused(receiptUnknown())
  const sums = chosen.map(({ evidenceId, receiptKopecks }) => found.sums?.[evidenceId] ?? receiptKopecks ?? 0)
  if (sums.some(sum => !(Number.isSafeInteger(sum) && sum > 0 && sum <= LARGEST_SUM)))
    return refused(sumWrong('receipts'))
  const linked = await answerFor(tx, with_, complaint, found, actor)
  if (!linked.ok) return linked
  const answer = linked.value ? await keptAnswer(tx, linked.value, actor) : null
  const refundFacts: RefundFacts = {
    on,
    answer: answer ? (answer.answer as { answer: RefundFacts['answer'] }).answer : null,
    emergency: answer?.facts['emergency'] === true,
    clinicOutside: complaint.isOutside,
    ownWish: found.ownWish ?? false,
    noReferral: found.noReferral ?? false,
    didNotWait: found.didNotWait ?? false,
    conditionsMet: found.conditionsMet ?? false,
    provedKopecks: sums.reduce((total, sum) => total + sum, 0),
  }
  const codes = (await selectFindings(tx, complaintId)).flatMap(({ code }) => (code ? [code] : []))
  const region = complaint.clinicCode?.slice(0, 2) ?? complaint.region
  const fineFacts = { on, codes, normKopecks: (await fineNormOn(tx, region, on))?.kopecks ?? null }
  return granted({
    refund: decideRefund(refundFacts, with_.law),
    refundFacts,
    fine: decideFine(fineFacts, with_.law),
    fineFacts,
    codes,
    answerId: linked.value === complaint.answerId ? null : linked.value,
  })
}

/** The kept answer of a case: another one where the expert says what was not known before. */
async function answerFor(
  tx: Tx,
  with_: ComplaintDependencies,
  complaint: Complaint,
  found: FoundByExpert,
  actor: Actor,
): Promise<Outcome<string | null>> {
  const { serviceId, answerId, prescribed, referral, emergency } = found
  const saysMore = [serviceId, answerId, prescribed, referral, emergency].some(one => one !== undefined)
  if (!saysMore) return granted(complaint.answerId)
  const linked = await linkAnswer(
    tx,
    with_,
    {
      serviceId: serviceId ?? complaint.serviceId ?? undefined,
      answerId: answerId ?? complaint.answerId ?? undefined,
      prescribed,
      referral,
      emergency,
      region: complaint.clinicCode?.slice(0, 2) ?? complaint.region,
      insuredRegion: complaint.insurerCode ? complaint.region : null,
      happenedOn: complaint.happenedOn,
      isOutside: complaint.isOutside,
    },
    actor,
  )
  return linked.ok ? granted(linked.value.answerId) : linked
}

/** Keeps the rules of a case with their facts and the edition of the law, and answers under which ids. */
export const keepRuling = (
  tx: Tx,
  { law }: Pick<ComplaintDependencies, 'law'>,
  { complaintId: subjectId }: Complaint,
  { refund, refundFacts, fine, fineFacts }: Ruling,
  actor: Actor,
): Promise<string[]> =>
  asSystem(tx, actor, async () => {
    const ids: string[] = []
    for (const [answer, all] of [
      [refund, refundFacts],
      [fine, fineFacts],
    ] as const) {
      const { on, ...facts } = all
      const { rule, revision } = answer
      ids.push(
        await keepWithEdition(tx, law, {
          subject: 'complaint',
          subjectId,
          rule,
          revision,
          on,
          facts,
          answer,
        }),
      )
    }
    return ids
  })
