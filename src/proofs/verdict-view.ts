import type { Language } from '#web/view.ts'
import { z } from 'zod'
import type { ProofLists, Verdict } from './offline/read-proof.js'
import { FAULTS, LISTS_OLD, NOT_KNOWN_OFFLINE } from './words.ts'

/** Lists older than this are called old: our choice. */
export const LISTS_OLD_SECONDS = 86_400

const said = z.array(z.object({ code: z.string(), says: z.string() }))

/** The JSON of a check of a proof. */
export const verdictAnswer = z.object({
  valid: z.boolean(),
  kind: z.enum(['proof', 'paper-policy', 'unknown']),
  ageSeconds: z.number().nullable(),
  expires: z.string().nullable(),
  reasons: said,
  unknownOffline: said,
  lists: z.object({ asOf: z.string(), ageSeconds: z.number(), old: z.boolean() }).nullable(),
  proof: z
    .object({
      proofId: z.string(),
      number: z.string(),
      name: z.string(),
      birthDate: z.string(),
      form: z.string(),
      insurer: z.string(),
      region: z.string(),
      issued: z.string(),
    })
    .nullable(),
  paperPolicy: z.object({ enp: z.string(), signature: z.literal('not verifiable here') }).nullable(),
})

/** What a check found, for programs: valid or not, how old, until when, why, and what cannot be known without a network. */
export function verdictView(
  verdict: Verdict,
  lists: ProofLists | null,
  language: Language,
): z.infer<typeof verdictAnswer> {
  const { proof, listsAgeSeconds } = verdict
  const old = listsAgeSeconds !== null && listsAgeSeconds > LISTS_OLD_SECONDS
  const unknown = NOT_KNOWN_OFFLINE.map(({ code, says }) => ({ code, says: says[language] }))
  return {
    valid: verdict.valid,
    kind: verdict.kind,
    ageSeconds: verdict.ageSeconds ?? null,
    expires: proof && instantOf(proof.expiresAt),
    reasons: verdict.reasons.map(code => ({ code, says: FAULTS[code][language] })),
    unknownOffline: old ? [{ code: 'lists-old', says: LISTS_OLD[language] }, ...unknown] : unknown,
    lists: lists && { asOf: instantOf(lists.asOf), ageSeconds: listsAgeSeconds ?? 0, old },
    proof: proof && {
      proofId: proof.proofId,
      number: proof.number,
      name: proof.name,
      birthDate: proof.birthDate,
      form: proof.form,
      insurer: proof.insurer,
      region: proof.region,
      issued: instantOf(proof.issuedAt),
    },
    paperPolicy: verdict.number ? { enp: verdict.number, signature: 'not verifiable here' } : null,
  }
}

const instantOf = (seconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString()
