import type { Outcome, Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { close } from '../close.ts'
import { consult } from '../consult.ts'
import { askEvidence } from '../evidence/ask-evidence.ts'
import { askClinic } from '../inquiry/ask-clinic.ts'
import type { ComplaintMeant } from '../move.ts'
import { recordCall } from '../record-call.ts'
import { makeStep } from './case-routes.ts'
import { isId } from '#kernel/ids.ts'
import { CLERK, meantOf, pageOf, type ExpertParts } from '../desk/parts.ts'
import { readCaseFile } from '../desk/read-case.ts'
import { STEPS, type WordsStep } from './words-step.ts'
import { WordsPage } from './words-page.tsx'

type Said = ComplaintMeant & { words: string; outcome?: 'clinic_took' | 'clinic_did_not_take' | undefined }
type Command = (tx: Tx, with_: ExpertParts, said: Said, actor: Actor) => Promise<Outcome<unknown>>

const COMMANDS: Record<WordsStep, Command> = {
  consultation: consult,
  missing: askEvidence,
  call: recordCall,
  closing: close,
  inquiry: (tx, with_, { words: question, ...meant }, actor) =>
    askClinic(tx, with_, { ...meant, question }, actor),
}

/** The steps that need words: a consultation, what is missing, a call, the request to the clinic (E03), the end. */
export const wordsRoutes = (parts: ExpertParts): Route[] =>
  (Object.keys(STEPS) as WordsStep[]).flatMap(step => [
    getPage(pageOf(':id', step), CLERK, call => show(parts, call, step)),
    postForm(pageOf(':id', step), CLERK, call => send(parts, call, step)),
  ])

async function show(
  parts: ExpertParts,
  call: Call,
  step: WordsStep,
  errors: readonly Refusal[] = [],
): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  if (!isId(id)) return missing(call)
  const file = await parts.database.transact(actor, tx => readCaseFile(tx, parts, id, actor))
  if (!file) return missing(call)
  if (!errors.length && !file.found.moves.includes(STEPS[step])) return { redirect: pageOf(id) }
  const typed = errors.length ? field(call, 'words') : null
  return {
    status: errors.length ? 422 : 200,
    page: WordsPage({ view, file, step, typed, errors, law: parts.law }),
  }
}

function send(parts: ExpertParts, call: Call, step: WordsStep): Promise<Reply> {
  if (!meantOf(call)) return Promise.resolve(missing(call))
  const outcome = (['clinic_took', 'clinic_did_not_take'] as const).find(
    one => one === field(call, 'outcome'),
  )
  const words = field(call, 'words')
  return makeStep(
    parts,
    call,
    (tx, meant) => COMMANDS[step](tx, parts, { ...meant, words, outcome }, call.actor),
    refusals => show(parts, call, step, refusals.map(atWords)),
  )
}

/** The one box of the page is called words, whatever the command calls it. */
const atWords = ({ field: about, ...refusal }: Refusal): Refusal => ({
  ...refusal,
  ...(about && { field: 'words' }),
})
