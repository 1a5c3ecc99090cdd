import { z } from 'zod'
import { STATES } from './application.ts'
import { COMPLAINT_STATES } from './late/late-complaint.ts'
import { FORMS } from '#policies/index.ts'
import { CATEGORIES } from '#insurance/index.ts'

const isoDay = z.iso.date()

/** An application as lists and answers show it. */
export const applicationShape = z.object({
  applicationId: z.uuid(),
  number: z.string().describe('Ten digits'),
  state: z.enum(STATES),
  revision: z.int().describe('Send it back with a decision, so that nobody decides on an older state'),
  channel: z.string(),
  region: z.string(),
  insurerCode: z.string(),
  officeId: z.string().nullable(),
  form: z.enum(FORMS),
  category: z.enum(CATEGORIES),
  applicant: z.string(),
  birthDate: isoDay,
  submittedOn: isoDay,
  decisionDueOn: isoDay,
  policyDueOn: isoDay,
  dueOn: isoDay.nullable().describe('The day by which the insurer does the next step'),
  overdue: z.boolean(),
  complaint: z.enum(COMPLAINT_STATES).nullable().describe('How the complaint to the fund stands, if any'),
})

/** A file of an application without its content. */
export const fileShape = z.object({
  fileId: z.uuid(),
  documentCode: z.string(),
  name: z.string(),
  contentType: z.string(),
  byteSize: z.int(),
})

/** A certificate or a policy. */
export const policyShape = z.object({
  form: z.enum(FORMS),
  number: z.string().describe('Nine digits of a certificate, else the ENP'),
  from: isoDay,
  validUntil: isoDay.optional(),
})

const eventShape = z.object({
  move: z.string(),
  state: z.enum(STATES),
  on: isoDay,
  message: z.string().optional(),
})

/** The answer of POST /api/v1/applications. */
export const createdShape = applicationShape
  .pick({
    applicationId: true,
    number: true,
    state: true,
    submittedOn: true,
    decisionDueOn: true,
    policyDueOn: true,
  })
  .extend({ secret: z.string().describe('Keep it: with it alone the applicant attaches and lists files') })

/** The answer of POST /api/v1/applications/status. */
export const statusShape = applicationShape
  .pick({
    applicationId: true,
    number: true,
    state: true,
    revision: true,
    submittedOn: true,
    dueOn: true,
    overdue: true,
    form: true,
  })
  .extend({
    nextStep: z.object({ says: z.string() }),
    complainTo: z
      .object({ name: z.string(), address: z.string(), site: z.string(), phone: z.string().nullable() })
      .optional(),
    insurer: z.object({ code: z.string(), name: z.string(), phone: z.string().nullable() }),
    policy: policyShape.optional(),
    events: z.array(eventShape),
    files: z.array(fileShape).optional().describe('Where the secret was given'),
  })

/** The answer of GET /api/v1/applications. */
export const listShape = z.object({
  applications: z.array(applicationShape),
  page: z.int(),
  pages: z.int(),
  total: z.int(),
  counts: z.object({
    dueToday: z.int(),
    overdue: z.int(),
    new: z.int(),
    returned: z.int(),
    mine: z.int(),
  }),
})

/** The answer of GET /api/v1/applications/{id}: what a fund sees has no content and no files. */
export const oneShape = applicationShape.extend({
  events: z.array(eventShape),
  policy: policyShape.optional(),
  content: z.unknown().optional().describe('What the application says, as it was sent'),
  files: z.array(fileShape).optional(),
})

/** The answer of POST /api/v1/applications/{id}/decisions. */
export const decidedShape = z.object({
  applicationId: z.uuid(),
  state: z.enum(STATES),
  revision: z.int(),
  enp: z.string().optional(),
  certificate: policyShape.optional(),
  policy: policyShape.optional(),
})
