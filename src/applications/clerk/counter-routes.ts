import type { Refusal } from '#kernel/outcome.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { contentAtCounter } from './content-at-counter.ts'
import { defaultAnswers, emptyForm, filledWith, formsOn, readForm, type CounterForm } from './counter-form.ts'
import { CounterPage } from './counter-page.tsx'
import { fileAtCounter } from './file-at-counter.ts'
import { CLERK, insurerOf, pageOf, type ClerkParts } from './parts.ts'
import { readComparison, type Comparison } from './read-comparison.ts'
import { scanPerson } from './scan-person.ts'

/** An application at the counter (K07): one page, filled by a scan where the register knows the person. */
export const counterRoutes = (parts: ClerkParts): Route[] => [
  getPage('/clerk/new', CLERK, call => Promise.resolve(show(parts, call, emptyForm(parts, call)))),
  postForm('/clerk/new', CLERK, call => sent(parts, call)),
]

/** A scanner sends the form as it is: with something in the box it is a question, without it the application itself. */
async function sent(parts: ClerkParts, call: Call): Promise<Reply> {
  const form = readForm(parts, call)
  if (form.scan) return fill(parts, call, form)
  return field(call, 'find') ? show(parts, call, form, { errors: [scanEmpty()] }) : file(parts, call, form)
}

async function fill(parts: ClerkParts, call: Call, form: CounterForm): Promise<Reply> {
  const scanned = await parts.database.attempt(call.actor, tx => scanPerson(tx, parts, form.scan, call.actor))
  if (!scanned.ok) return show(parts, call, form, { errors: scanned.refusals })
  const { answers, personId } = scanned.value
  const filled = filledWith(form.answers, answers, defaultAnswers(parts, call))
  const found = personId ? 'register' : 'barcode'
  return show(parts, call, { ...form, answers: filled, personId, scan: '', who: '' }, { found })
}

async function file(parts: ClerkParts, call: Call, form: CounterForm): Promise<Reply> {
  const filed = await parts.database.attempt(call.actor, tx => fileAtCounter(tx, parts, form, call.actor))
  if (filed.ok) return { redirect: pageOf(filed.value.applicationId, 'issue') }
  const errors = filed.refusals
  const comparison = errors.some(({ code }) => MUST_COMPARE.has(code))
    ? await compare(parts, call, form)
    : null
  return show(parts, call, form, { errors, comparison })
}

const MUST_COMPARE = new Set(['applications.likely-duplicates', 'applications.not-that-person'])

/** Everything was rolled back with the refusal; the looks at those who are shown now are logged on their own. */
function compare(parts: ClerkParts, { actor }: Call, form: CounterForm): Promise<Comparison | null> {
  const content = contentAtCounter(form.answers)
  if (!content.ok) return Promise.resolve(null)
  return parts.database.transact(actor, tx => readComparison(tx, parts, content.value, actor))
}

interface Shown {
  errors?: Refusal[]
  comparison?: Comparison | null
  found?: 'register' | 'barcode'
}

function show(parts: ClerkParts, call: Call, form: CounterForm, shown: Shown = {}): Reply {
  const { errors = [], comparison = null, found } = shown
  const { region = '' } = form.answers
  return {
    status: errors.length ? 422 : 200,
    page: CounterPage({
      view: call.view,
      form,
      forms: formsOn(parts, call, region),
      offices: parts.registers.offices(insurerOf(call), region),
      comparison,
      found,
      errors: errors.map(refusal => (refusal.field === 'person' ? { ...refusal, field: 'who' } : refusal)),
    }),
  }
}

const scanEmpty = (): Refusal => ({
  code: 'applications.scan-empty',
  field: 'scan',
  says: {
    ru: 'Номер не введён. Отсканируйте полис или заполните поля ниже и нажмите «Принять и печатать».',
    en: 'No number was entered. Scan the policy, or fill in the fields below and press “Accept and print”.',
  },
})
