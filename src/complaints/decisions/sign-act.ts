import { newId } from '#kernel/ids.ts'
import { refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from '../move.ts'
import { complaintMoved } from '../refusals.ts'
import { faultsOfWords, tidyWords } from '../words.ts'
import { defectOf } from './defects.ts'
import { actContradicts, actIsEmpty, defectUnknown } from './refusals.ts'
import { insertFinding } from './store.ts'

/** One line of an act as the expert writes it; a null code says that no defect was found. */
export interface FindingToSign {
  code: string | null
  words: string
}

/** Signs the expert's act: each defect by its code of F014, or that there is none. An act is signed once. */
export async function signAct(
  tx: Tx,
  with_: ComplaintDependencies,
  { findings, ...meant }: ComplaintMeant & { findings: readonly FindingToSign[] },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'sign_act', actor)
  if (!found.ok) return found
  const faults = faultsOfAct(findings)
  if (faults.length) return refused(...faults)
  const on = todayOf(with_, found.value)
  if (!(await writeAct(tx, with_, found.value, { findings, on }, actor)))
    return refused(complaintMoved(found.value.state))
  const moving = { to: 'act_signed' as const, changes: { actSignedOn: on } }
  return makeMove(tx, with_, found.value, 'sign_act', actor, moving)
}

/** What is wrong with an act. */
export function faultsOfAct(findings: readonly FindingToSign[]): Refusal[] {
  const codes = findings.map(({ code }) => code)
  const isTwice = new Set(codes).size < codes.length
  return [
    ...(findings.length ? [] : [actIsEmpty()]),
    ...(isTwice || (codes.length > 1 && codes.includes(null)) ? [actContradicts()] : []),
    ...codes.flatMap(code => (code !== null && !defectOf(code) ? [defectUnknown(code)] : [])),
    ...findings.flatMap(({ words }) => faultsOfWords(tidyWords(words), 'words')),
  ]
}

/** Writes the lines of an act; false where one of them is there already. */
export const writeAct = (
  tx: Tx,
  { sealing }: ComplaintDependencies,
  complaint: Complaint,
  { findings, on }: { findings: readonly FindingToSign[]; on: Day },
  actor: Actor,
): Promise<boolean> =>
  asSystem(tx, actor, async () => {
    for (const { code, words } of findings) {
      const findingId = newId()
      const sealedWords = sealing.seal(tidyWords(words), 'complaint_finding.sealed_words', findingId)
      const row = { findingId, code, sealedWords, signedOn: on }
      if (!(await insertFinding(tx, complaint, row, actor))) return false
    }
    return true
  })
