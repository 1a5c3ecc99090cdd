import type { Refusal } from '#kernel/outcome.ts'
import { isId } from '#kernel/ids.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { signAct } from '../decisions/sign-act.ts'
import { faultsOfTyped, findingsOf, readAct, type TypedAct } from './act-form.ts'
import { ActPage } from './act-page.tsx'
import { makeStep } from './case-routes.ts'
import { CLERK, pageOf, type ExpertParts } from '../desk/parts.ts'
import { readCaseFile } from '../desk/read-case.ts'

/** The expert's act (E04). */
export const actRoutes = (parts: ExpertParts): Route[] => [
  getPage(pageOf(':id', 'act'), CLERK, call => show(parts, call, null, [])),
  postForm(pageOf(':id', 'act'), CLERK, call => sign(parts, call)),
]

async function show(
  parts: ExpertParts,
  call: Call,
  typed: TypedAct | null,
  errors: readonly Refusal[],
): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  if (!isId(id)) return missing(call)
  const file = await parts.database.transact(actor, tx => readCaseFile(tx, parts, id, actor))
  if (!file) return missing(call)
  if (!errors.length && !file.found.moves.includes('sign_act')) return { redirect: pageOf(id) }
  const { law, registers } = parts
  return {
    status: errors.length ? 422 : 200,
    page: ActPage({ view, file, law, registers, accountId: actor.accountId, typed, errors }),
  }
}

function sign(parts: ExpertParts, call: Call): Promise<Reply> {
  const typed = readAct(call)
  const faults = faultsOfTyped(typed)
  if (faults.length) return show(parts, call, typed, faults)
  return makeStep(
    parts,
    call,
    (tx, meant) => signAct(tx, parts, { ...meant, findings: findingsOf(typed) }, call.actor),
    refusals => show(parts, call, typed, refusals),
  )
}
