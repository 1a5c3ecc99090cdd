import { z } from 'zod'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { organisationCode } from '#platform/actor.ts'
import { creatingRoute, questionRoute } from '#platform/http/api-route.ts'
import { problem } from '#platform/http/problem.ts'
import type { Call, Reply, Route } from '#platform/http/route.ts'
import { addEmployer } from './add-employer.ts'
import type { Steering } from './batch.ts'
import type { EmployerParts } from './dependencies.ts'
import { findList } from './find-list.ts'
import { errorFile } from './list/error-file.ts'
import { fileTooBig, listCleared } from './refusals.ts'
import { steer } from './steer.ts'
import { LARGEST_LIST, upload } from './upload.ts'
import { batchShape, batchView } from './view.ts'

const CLERK = ['clerk'] as const
const TAG = 'Employers'
const PATH = '/api/v1/employer-batches'
const LONGEST_BASE64 = Math.ceil((LARGEST_LIST + 3) / 3) * 4

const uploadRequest = z.strictObject({
  inn: z.string().max(20).describe('The taxpayer number of the employer'),
  name: z.string().max(400).describe('The name of the employer'),
  contentBase64: z
    .string()
    .max(LONGEST_BASE64)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64 is needed')
    .describe('CSV or XLSX, at most 64 MiB; or send multipart/form-data with a part "file"'),
})

const params = z.strictObject({ id: z.string().max(60) })

const STATUSES: Record<string, number> = {
  'employers.not-found': 404,
  'employers.cannot-steer': 409,
  'employers.file-too-big': 413,
  'employers.cleared': 410,
}
const statusOf = ([first]: Refusal[]): number | undefined => first && STATUSES[first.code]

/** The JSON routes of employers' lists, for the programs of an insurer. */
export const employerApi = (parts: EmployerParts): Route[] => [
  uploadRoute(parts),
  stateRoute(parts),
  ...(['start', 'cancel', 'resume', 'undo'] as const).map(steering => steerRoute(parts, steering)),
  errorsRoute(parts),
]

function uploadRoute(parts: EmployerParts): Route {
  const route = creatingRoute({
    method: 'POST',
    path: PATH,
    access: CLERK,
    summary: 'Send the list of an employer; its rows are checked and nothing is filed yet',
    tag: TAG,
    body: uploadRequest,
    answer: batchShape,
    database: parts.database,
    statusOf,
    async handle({ body, call }, tx) {
      const asked = { insurerCode: organisationCode(call.actor) ?? '', inn: body.inn, name: body.name }
      const employer = await addEmployer(tx, parts, asked, call.actor)
      if (!employer.ok) return employer
      const bytes = Buffer.from(body.contentBase64, 'base64')
      const batch = await upload(tx, parts, { employer: employer.value, bytes }, call.actor)
      return batch.ok ? granted(batchView(batch.value, employer.value)) : batch
    },
  })
  return {
    ...route,
    upload: true,
    fileLimit: LARGEST_LIST,
    bodyLimit: LONGEST_BASE64 + 4096,
    handle: call => handleUpload(route, call),
  }
}

/** A form with a file is read as the JSON that says the same. */
function handleUpload(route: Route, call: Call): Promise<Reply> {
  const [file] = call.files
  if (!file) return route.handle(call)
  if (file.tooBig) return Promise.resolve(problem(413, call.view.language, [fileTooBig(LARGEST_LIST >> 20)]))
  const fields = typeof call.body === 'object' && call.body !== null ? call.body : {}
  return route.handle({ ...call, body: { ...fields, contentBase64: file.bytes.toString('base64') } })
}

const stateRoute = ({ database }: EmployerParts): Route =>
  questionRoute({
    method: 'GET',
    path: `${PATH}/:id`,
    access: CLERK,
    summary: 'How far a list is, as the database has it',
    tag: TAG,
    params,
    answer: batchShape,
    statusOf,
    handle: ({ params: { id }, call }) =>
      database.transact(call.actor, async tx => {
        const found = await findList(tx, id)
        return found.ok ? granted(batchView(found.value.batch, found.value.employer)) : found
      }),
  })

const SUMMARIES: Record<Steering, string> = {
  start: 'File the applications of a checked list',
  cancel: 'Stop what is being done with a list; what is done stays',
  resume: 'Go on with a list that was cancelled',
  undo: 'Withdraw the applications of a list that nobody has taken up',
}

const steerRoute = ({ database }: EmployerParts, steering: Steering): Route =>
  creatingRoute({
    method: 'POST',
    path: `${PATH}/:id/${steering}`,
    access: CLERK,
    summary: SUMMARIES[steering],
    tag: TAG,
    params,
    answer: batchShape,
    database,
    statusOf,
    async handle({ params: { id } }, tx): Promise<Outcome<unknown>> {
      const steered = await steer(tx, id, steering)
      if (!steered.ok) return steered
      const found = await findList(tx, id)
      return found.ok ? granted(batchView(found.value.batch, found.value.employer)) : found
    },
  })

const errorsRoute = ({ database, sealing }: EmployerParts): Route =>
  questionRoute({
    method: 'GET',
    path: `${PATH}/:id/errors`,
    access: CLERK,
    summary: 'The rows that were refused, in the layout of the list with one more column: why',
    tag: TAG,
    params,
    answer: z.object({ fileName: z.string(), contentType: z.string(), contentBase64: z.string() }),
    statusOf,
    handle: ({ params: { id }, call }) =>
      database.transact(call.actor, async tx => {
        const found = await findList(tx, id)
        if (!found.ok) return found
        const { clearedOn } = found.value.batch
        if (clearedOn) return refused(listCleared(clearedOn))
        const { bytes, contentType, ending } = await errorFile(
          tx,
          sealing,
          found.value.batch,
          call.view.language,
        )
        return granted({
          fileName: `errors.${ending}`,
          contentType,
          contentBase64: Buffer.from(bytes).toString('base64'),
        })
      }),
  })
