import { z } from 'zod'
import { CHANNELS, KINDS, OUTCOMES, STATES, type Complaint } from './complaint.ts'
import { showComplaintNumber } from './number.ts'

const line = (most: number) => z.string().trim().max(most)
const words = z.string().max(10_000)
const kopecks = z.int().min(1).max(100_000_000_000)
const revision = z.int().optional().describe('The revision that was seen; another one is refused')

/** The body of a new complaint. */
export const complaintBody = z.strictObject({
  personId: z.uuid().toLowerCase().optional().describe('Whose it is; a citizen files their own'),
  kind: z.enum([...KINDS, 'late_policy']),
  channel: z.enum(CHANNELS),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  clinicCode: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  clinicName: line(200).optional(),
  isOutside: z.boolean().optional().describe('Of a clinic that the register does not know'),
  happenedOn: z.iso.date(),
  story: words,
  serviceId: line(100).optional(),
  answerId: z.uuid().toLowerCase().optional().describe('A kept answer of POST /api/v1/coverage-questions'),
  prescribed: z.boolean().optional(),
  referral: z.boolean().optional(),
  emergency: z.boolean().optional(),
  paidKopecks: kopecks.optional(),
  bank: z
    .strictObject({
      recipient: line(200),
      account: z.string().regex(/^\d{20}$/),
      bik: z.string().regex(/^\d{9}$/),
    })
    .optional(),
})

const found = z.strictObject({
  receipts: z.array(z.uuid().toLowerCase()).max(40).optional(),
  serviceId: line(100).optional(),
  answerId: z.uuid().toLowerCase().optional(),
  prescribed: z.boolean().optional(),
  referral: z.boolean().optional(),
  emergency: z.boolean().optional(),
  ownWish: z.boolean().optional(),
  noReferral: z.boolean().optional(),
  didNotWait: z.boolean().optional(),
  conditionsMet: z.boolean().optional(),
})
const findings = z
  .array(
    z.strictObject({
      code: z
        .string()
        .regex(/^\d{3}$/)
        .nullable(),
      words,
    }),
  )
  .max(20)

const move = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  z.strictObject({ move: z.literal(name), revision, ...shape })

/** The body of a move: its name and what it needs. */
export const moveBody = z.discriminatedUnion('move', [
  move('take', {}),
  move('record_call', { words, outcome: z.enum(['clinic_took', 'clinic_did_not_take']).optional() }),
  move('consult', { words }),
  move('inspect', {}),
  move('go_on', {}),
  move('extend', {}),
  move('ask_evidence', { words }),
  move('ask_clinic', { question: words }),
  move('answer_inquiry', { answer: words }),
  move('sign_act', { findings }),
  move('decide', { found, words, refundKopecks: z.int().min(0).optional() }),
  move('refuse', { ground: z.enum(['no_refund', 'no_defect']), found: found.optional(), words }),
  move('record_payment', { kopecks }),
  move('appeal', { reason: words }),
  move('decide_appeal', {
    granted: z.boolean(),
    found: found.optional(),
    findings: findings.optional(),
    words,
  }),
  move('appeal_by_clinic', { reason: words }),
  move('review_clinic_appeal', { overturned: z.boolean(), words }),
  move('withdraw', { words }),
  move('close', { words }),
])
export type MoveBody = z.infer<typeof moveBody>

/** A complaint as programs read it: nobody's name, nothing that is sealed. */
export const complaintShape = z.object({
  complaintId: z.uuid(),
  number: z.string().describe('As people read it: О-77-1234567-8'),
  kind: z.enum(KINDS),
  channel: z.enum(CHANNELS),
  state: z.enum(STATES),
  revision: z.int(),
  region: z.string(),
  insurerCode: z.string().nullable(),
  clinicCode: z.string().nullable(),
  clinicName: z.string(),
  isOutside: z.boolean(),
  happenedOn: z.iso.date(),
  serviceId: z.string().nullable(),
  answerId: z.string().nullable(),
  paidKopecks: z.int().nullable(),
  filedOn: z.iso.date(),
  answerDueOn: z.iso.date(),
  owner: z.string().nullable().describe('Whose step it is: citizen, federal, or an organisation'),
  dueOn: z.iso.date().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
})

/** A complaint for programs. */
export const complaintView = (complaint: Complaint): z.infer<typeof complaintShape> => {
  const {
    personId: _who,
    takenBy: _by,
    clinicToldOn: _told,
    extendedOn: _longer,
    actSignedOn: _act,
    ...rest
  } = complaint
  return {
    ...rest,
    number: showComplaintNumber(complaint.number),
    happenedOn: complaint.happenedOn.toString(),
    filedOn: complaint.filedOn.toString(),
    answerDueOn: complaint.answerDueOn.toString(),
    dueOn: complaint.dueOn?.toString() ?? null,
  }
}
