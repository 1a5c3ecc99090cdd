import { z } from 'zod'
import type { Batch, Employer } from './batch.ts'
import { progressOf } from './batch.ts'

const count = z.int().min(0)

/** A list as programs see it. */
export const batchShape = z.object({
  id: z.string(),
  employer: z.object({ id: z.string(), inn: z.string(), name: z.string() }),
  insurerCode: z.string(),
  uploadedOn: z.string().meta({ format: 'date' }),
  clearedOn: z
    .string()
    .meta({ format: 'date' })
    .nullable()
    .describe('The day on which what the rows say was cleared; its file of errors is gone'),
  stage: z.enum(['checking', 'filing', 'undoing']),
  state: z.enum(['running', 'cancelled', 'done']),
  done: count.describe('Rows that the stage is done with'),
  total: count.describe('Rows that the stage has to do'),
  perSecond: z.number().describe('Rows a second since the stage was last started'),
  rows: count,
  checked: count,
  faulty: count.describe('Rows that cannot be filed; the file of errors says why'),
  filed: count,
  refused: count.describe('Rows that passed the check and were refused when they were filed'),
  withdrawn: count.describe('Applications taken back by undoing'),
  kept: count.describe('Applications that undoing left: somebody has taken them up'),
})

/** A list in the shape of the API. */
export function batchView(batch: Batch, { employerId: id, inn, name }: Employer): z.infer<typeof batchShape> {
  const { batchId, insurerCode, uploadedOn, clearedOn, stage, state, counts, perSecond } = batch
  return {
    id: batchId,
    employer: { id, inn, name },
    insurerCode,
    uploadedOn: uploadedOn.toString(),
    clearedOn: clearedOn?.toString() ?? null,
    stage,
    state,
    ...progressOf(batch),
    perSecond: Math.round(perSecond * 10) / 10,
    ...counts,
  }
}
