import { isId } from '#kernel/ids.ts'
import { refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { organisationCode } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { addEmployer } from '../add-employer.ts'
import type { Batch } from '../batch.ts'
import type { EmployerParts } from '../dependencies.ts'
import { LIST_COLUMNS, TITLES } from '../list/columns.ts'
import { writeList } from '../list/error-file.ts'
import { fileNeeded, fileTooBig, notFound } from '../refusals.ts'
import { batchesOf, employersSeen, findEmployer } from '../store.ts'
import { LARGEST_LIST, upload } from '../upload.ts'
import { EmployerPage } from './employer-page.tsx'
import { EmployersPage } from './employers-page.tsx'

/** Who opens these pages. */
export const CLERK = ['clerk'] as const

/** The address of an employer's page. */
const pageOf = (employerId: string): string => `/clerk/employers/${employerId}`

/** The address of a list's page. */
export const pageOfList = (batchId: string): string => `/clerk/employer-lists/${batchId}`

/** The employers of an insurer, and a new list of one of them. */
export const employersRoutes = (parts: EmployerParts): Route[] => [
  getPage('/clerk/employers', CLERK, call => showAll(parts, call)),
  postForm('/clerk/employers', CLERK, call => add(parts, call)),
  getPage('/clerk/employers/template', CLERK, ({ query }) => template(query['as'] === 'csv')),
  getPage('/clerk/employers/:id', CLERK, call => showOne(parts, call)),
  {
    ...postForm('/clerk/employers/:id', CLERK, call => send(parts, call), true),
    fileLimit: LARGEST_LIST,
    bodyLimit: LARGEST_LIST + 64 * 1024,
  },
]

const showAll = (parts: EmployerParts, call: Call, errors: Refusal[] = []): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => ({
    status: errors.length ? 422 : 200,
    page: EmployersPage({
      view: call.view,
      employers: await employersSeen(tx),
      typed: { inn: field(call, 'inn'), name: field(call, 'name') },
      errors,
    }),
  }))

async function add(parts: EmployerParts, call: Call): Promise<Reply> {
  const asked = {
    insurerCode: organisationCode(call.actor) ?? '',
    inn: field(call, 'inn'),
    name: field(call, 'name'),
  }
  const added = await parts.database.attempt(call.actor, tx => addEmployer(tx, parts, asked, call.actor))
  return added.ok ? { redirect: pageOf(added.value.employerId) } : showAll(parts, call, added.refusals)
}

async function template(asCsv: boolean): Promise<Reply> {
  const titles = LIST_COLUMNS.map(column => TITLES[column])
  const { bytes, contentType, ending } = await writeList([titles], asCsv ? ';' : 'xlsx')
  return { bytes, contentType, fileName: `polis-list.${ending}` }
}

const showOne = (parts: EmployerParts, call: Call, errors: Refusal[] = []): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => {
    const employer = await employerIn(tx, call)
    if (!employer) return missing(call)
    const page = EmployerPage({
      view: call.view,
      employer,
      batches: await batchesOf(tx, employer.employerId),
      because: parts.law.on(call.view.today).find('channel/employer')?.source ?? [],
      errors,
    })
    return { status: errors.length ? 422 : 200, page }
  })

const employerIn = (tx: Tx, { params }: Call) =>
  isId(params['id'] ?? '') ? findEmployer(tx, params['id'] ?? '') : Promise.resolve(null)

async function send(parts: EmployerParts, call: Call): Promise<Reply> {
  const sent = await parts.database.attempt(call.actor, tx => takeIn(tx, parts, call))
  return sent.ok ? { redirect: pageOfList(sent.value.batchId) } : showOne(parts, call, sent.refusals)
}

async function takeIn(tx: Tx, parts: EmployerParts, call: Call): Promise<Outcome<Batch>> {
  const employer = await employerIn(tx, call)
  const [file] = call.files
  if (!employer) return refused(notFound())
  if (!file?.bytes.length) return refused(fileNeeded())
  if (file.tooBig) return refused(fileTooBig(LARGEST_LIST >> 20))
  return upload(tx, parts, { employer, bytes: file.bytes }, call.actor)
}
