import { isId, newId } from '#kernel/ids.ts'
import { field, type Call } from '#platform/http/route.ts'
import type { ChosenForm } from '#policies/index.ts'
import { answersIn, type Answers } from '../drafts/answers.ts'
import { insurerOf, type ClerkParts } from './parts.ts'

/** The counter's one page as it was typed. */
export interface CounterForm {
  /** Made with the empty page: the same page sent twice files one application. */
  draftId: string
  answers: Answers
  /** What was scanned or typed into the box on top. */
  scan: string
  /** Whom the register found by the scan; checked again before it is believed. */
  personId: string | null
  /** Whom the clerk found the applicant to be, after comparing. */
  who: string
}

/** What stands in the page before anything is typed: the desk's own insurer, and what most people answer. */
export function defaultAnswers(parts: ClerkParts, call: Call): Answers {
  const insurer = insurerOf(call)
  const region = parts.registers.insurer(insurer)?.region ?? insurer.slice(0, 2)
  return {
    purpose: 'first',
    applicant: 'self',
    category: 'citizen',
    citizenship: 'RUS',
    documentType: 'passport',
    insurer,
    region,
    office: parts.registers.offices(insurer, region)[0]?.id ?? '',
    form: formsOn(parts, call, region)[0] ?? '',
  }
}

/** The forms of policy that the law of the day gives in a region. */
export const formsOn = ({ law }: ClerkParts, { view }: Pick<Call, 'view'>, region: string): ChosenForm[] =>
  law.on(view.today).find<ChosenForm[]>('policy/forms', { region })?.value ?? []

/** The empty page. */
export const emptyForm = (parts: ClerkParts, call: Call): CounterForm => ({
  draftId: newId(),
  answers: defaultAnswers(parts, call),
  scan: '',
  personId: null,
  who: '',
})

/** The page as it was sent; the insurer and its region are the desk's own, whatever was sent. */
export function readForm(parts: ClerkParts, call: Call): CounterForm {
  const { insurer = '', region = '' } = defaultAnswers(parts, call)
  const [draftId, personId] = [field(call, 'draft'), field(call, 'person')]
  return {
    draftId: isId(draftId) ? draftId : newId(),
    answers: { ...answersIn(call.body), insurer, region },
    scan: field(call, 'scan').slice(0, 1000),
    personId: isId(personId) ? personId : null,
    who: field(call, 'who'),
  }
}

/** The answers with what the register or a barcode knows; what the clerk typed stays. */
export function filledWith(typed: Answers, known: Answers, defaults: Answers): Answers {
  const own = Object.entries(typed).filter(
    ([name, answer]) => answer.trim() !== '' && answer !== defaults[name],
  )
  return { ...defaults, ...known, ...Object.fromEntries(own) }
}
