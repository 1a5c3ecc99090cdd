import { isCategory } from '#insurance/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { makeChecklist } from '../checklist.ts'
import { answerMissing } from '../refusals.ts'
import { UNKNOWN } from './category-question.tsx'
import { CategoryHelpPage } from './category-help-page.tsx'
import { ChecklistCategoryPage, ChecklistPage, ChecklistPersonPage } from './checklist-page.tsx'
import { personNamed } from './checklist-people.ts'
import { eligibilityOf } from './insurable.ts'
import { NotInsuredPage } from './not-insured-page.tsx'
import { ownChecklist } from './own-checklist.ts'
import { draftOf, type CitizenParts } from './parts.ts'

/** The document list: alone (J3), and inside an application (C04), with the honest no. */
export const checklistRoutes = (parts: CitizenParts): Route[] => [
  getPage('/checklist', 'public', call => Promise.resolve(alone(parts, call))),
  getPage('/apply/checklist', 'public', call => inside(parts, call)),
  getPage('/apply/category-help', 'public', ({ view }) =>
    Promise.resolve({ page: CategoryHelpPage({ view, back: '/apply/category' }) }),
  ),
  getPage('/apply/not-insured', 'public', call => notInsured(parts, call)),
]

/** The answers stand in the address: they are nobody's identifiers, and the list can be sent to someone. */
function alone(parts: CitizenParts, { view, query }: Call): Reply {
  const { category, person } = query
  if (category === UNKNOWN) return { page: CategoryHelpPage({ view, back: '/checklist' }) }
  if (category === undefined || !isCategory(category))
    return {
      page: ChecklistCategoryPage({ view, category: category ?? '', errors: missing(category, 'category') }),
    }
  const decision = eligibilityOf({ category }, parts, view.today)
  if (decision && !decision.insurable)
    return { page: NotInsuredPage({ view, law: parts.law, decision, back: '/checklist' }) }
  const who = personNamed(person ?? '', view.today)
  if (!who) return { page: ChecklistPersonPage({ view, category, errors: missing(person, 'person') }) }
  const [region] = parts.registers.regions
  const question = { category, ...who, region: region?.code ?? '', on: view.today }
  const made = makeChecklist(question, parts.law, code => parts.registers.isRegion(code))
  if (!made.ok) return { page: ChecklistPersonPage({ view, category, errors: made.refusals }) }
  return {
    page: ChecklistPage({
      view,
      law: parts.law,
      checklist: made.value,
      forWhom: `${view.t(`applications.category.${category}`)}. ${view.t(`applications.checklist.person.${person}`)}.`,
      back: `/checklist?category=${category}`,
      next: { href: '/apply', text: view.t('applications.checklist.apply') },
    }),
  }
}

const missing = (given: string | undefined, field: 'category' | 'person'): Refusal[] =>
  given === undefined ? [] : [answerMissing(field, { ru: 'один из вариантов', en: 'one of the choices' })]

async function inside(parts: CitizenParts, call: Call): Promise<Reply> {
  const { view } = call
  const answers = (await draftOf(parts, call))?.answers
  const made = answers && ownChecklist(answers, parts, view.today)
  if (!made) return { redirect: '/apply' }
  if (!made.ok) return { redirect: '/apply/birth' }
  if (!made.value.insurable) return { redirect: '/apply/not-insured' }
  return {
    page: ChecklistPage({
      view,
      law: parts.law,
      checklist: made.value,
      forWhom: view.t('applications.checklist.lead'),
      back: '/apply/birth',
      next: { href: '/apply/name', text: view.t('applications.checklist.go-on') },
    }),
  }
}

async function notInsured(parts: CitizenParts, call: Call): Promise<Reply> {
  const { view } = call
  const answers = (await draftOf(parts, call))?.answers ?? {}
  const decision = eligibilityOf(answers, parts, view.today)
  if (!decision || decision.insurable) return { redirect: '/apply/category' }
  return { page: NotInsuredPage({ view, law: parts.law, decision, back: '/apply/category' }) }
}
