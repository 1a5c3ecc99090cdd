import { organisationCode } from '#platform/actor.ts'
import { refused, type Refusal } from '#kernel/outcome.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { readDateField, typedDate } from '#web/components/read-date-field.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { readSum } from '../desk/read-sum.ts'
import { fineNormHistory, setFineNorm } from '../norms/set-fine-norm.ts'
import { sumWrong } from '../refusals.ts'
import { NORMS_PATH, NormsPage } from './norms-page.tsx'

const FUND = ['fund'] as const

/** The norm by which fines are counted: the form, and every norm that was entered. */
export const normRoutes = (parts: ComplaintDependencies): Route[] => [
  getPage(NORMS_PATH, FUND, call => show(parts, call, [])),
  postForm(NORMS_PATH, FUND, call => enter(parts, call)),
]

async function show(parts: ComplaintDependencies, call: Call, errors: readonly Refusal[]): Promise<Reply> {
  const { actor, view, body } = call
  const region = organisationCode(actor) ?? ''
  const norms = await parts.database.transact(actor, tx => fineNormHistory(tx, region))
  const typed = readDateField(body, 'from')
  const from = typed.isEmpty ? typedDate(view.today.with({ month: 1, day: 1 })) : typed
  const page = NormsPage({ view, norms, from, kopecks: field(call, 'kopecks'), errors })
  return { status: errors.length ? 422 : 200, page }
}

async function enter(parts: ComplaintDependencies, call: Call): Promise<Reply> {
  const { actor, body } = call
  const region = organisationCode(actor) ?? ''
  const from = readDateField(body, 'from').on
  const kopecks = readSum(field(call, 'kopecks'))
  const faults = [...(from ? [] : [dayWrong()]), ...(kopecks === null ? [sumWrong('kopecks')] : [])]
  const done = await parts.database.attempt(actor, tx =>
    from && kopecks !== null
      ? setFineNorm(tx, { region, from, kopecks }, actor)
      : Promise.resolve(refused(...faults)),
  )
  return done.ok ? { redirect: NORMS_PATH } : show(parts, call, done.refusals)
}

const dayWrong = (): Refusal => ({
  code: 'complaints.norm-day-wrong',
  says: {
    ru: 'Укажите день, с которого действует норматив, например 1 1 2026.',
    en: 'Give the day from which the norm holds, for example 1 1 2026.',
  },
  field: 'from',
})
