import { decideEligibility } from '#insurance/index.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { isAfter, type Day } from '#kernel/day.ts'
import { purposeOf, type ApplicationContent } from './content.ts'
import { checkSaid } from './check-person.ts'
import { regionNotKnown } from './checklist-words.ts'
import { makeChecklist } from './checklist.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { namedDocuments } from './named-documents.ts'
import {
  answerMissing,
  answerWrong,
  documentMissing,
  formNotOffered,
  insurerNotInRegion,
  officeUnknown,
} from './refusals.ts'

/** What checking found: the decision that the person may be insured, with its facts, to be kept. */
export interface CheckedContent {
  rule: string
  revision: number
  on: Day
  facts: Record<string, unknown>
  answer: unknown
}

/** Checks everything an application says against the law of the day; every reason at once. */
export function checkContent(
  content: ApplicationContent,
  with_: ApplicationDependencies,
  on: Day,
): Outcome<CheckedContent> {
  const purpose = purposeOf(content)
  if (purpose.kind === 'surrender') return checkSurrender(content, with_, on, purpose.serviceFrom)
  const refusals = [
    ...checkPerson(content, on),
    ...checkChoice(content, with_, on),
    ...checkDocuments(content, with_, on),
  ]
  const decision = decideEligibility(
    { category: content.category, birthDate: content.identity.birthDate, region: content.region, on },
    with_.law,
  )
  // Where the decision itself is refused, the checklist has said so among the documents.
  if (decision.ok && !decision.value.insurable) {
    refusals.push({
      code: 'applications.not-insurable',
      says: decision.value.insteadOf?.says ?? decision.value.because[0]!.says,
      because: decision.value.because.flatMap(({ act, at }) => (act && at ? [{ act, at }] : [])),
      field: 'category',
    })
  }
  if (refusals.length || !decision.ok) return refused(...refusals)
  const facts = {
    category: content.category,
    birthDate: content.identity.birthDate.toString(),
    region: content.region,
  }
  return granted({
    rule: decision.value.rule,
    revision: decision.value.revision,
    on,
    facts,
    answer: decision.value,
  })
}

/** Whoever goes to serve gives the policy back: an application and an identity document are enough (DOC-19). */
function checkSurrender(
  content: ApplicationContent,
  { law }: ApplicationDependencies,
  on: Day,
  serviceFrom: Day,
): Outcome<CheckedContent> {
  const refusals = checkPerson(content, on)
  if (refusals.length) return refused(...refusals)
  return granted({
    rule: 'applications/surrender',
    revision: 1,
    on,
    facts: { serviceFrom: serviceFrom.toString() },
    answer: law.on(on).find<string>('military/suspension')?.value ?? null,
  })
}

function checkPerson(content: ApplicationContent, on: Day): Refusal[] {
  const { identity, snils, phone, email, address, statusUntil, document, representative } = content
  const refusals: Refusal[] = []
  if (!identity.surname && !identity.givenName)
    refusals.push(answerMissing('surname', { ru: 'фамилию или имя', en: 'the surname or the given name' }))
  const { surname, givenName, patronymic } = identity
  const { name } = representative ?? {}
  const names = {
    surname,
    givenName,
    patronymic,
    representativeSurname: name?.surname,
    representativeGivenName: name?.givenName,
    representativePatronymic: name?.patronymic,
  }
  refusals.push(
    ...checkSaid({ names, snils, phone, email, document, representativeDocument: representative?.document }),
  )
  if (!address.text.trim())
    refusals.push(answerMissing('address', { ru: 'адрес, где вы живёте', en: 'the address where you live' }))
  if (statusUntil && isAfter(on, statusUntil)) refusals.push(answerWrong('statusUntil', STATUS_WORDS))
  return refusals
}

function checkChoice(
  content: ApplicationContent,
  { law, registers }: ApplicationDependencies,
  on: Day,
): Refusal[] {
  const refusals: Refusal[] = []
  const insurer = registers.insurer(content.insurerCode)
  if (insurer?.region !== content.region)
    refusals.push(insurerNotInRegion(content.insurerCode, content.region))
  else if (
    content.officeId &&
    !registers.offices(content.insurerCode, content.region).some(office => office.id === content.officeId)
  )
    refusals.push(officeUnknown())
  if (content.address.region && !registers.isRegion(content.address.region))
    refusals.push({ ...regionNotKnown(content.address.region), field: 'addressRegion' })
  const forms = law.on(on).find<string[]>('policy/forms', { region: content.region })
  if (!forms?.value.includes(content.form))
    refusals.push(formNotOffered(content.form, on, forms?.source ?? []))
  return refusals
}

function checkDocuments(
  content: ApplicationContent,
  { law, registers }: ApplicationDependencies,
  on: Day,
): Refusal[] {
  const { category, identity, region } = content
  const checklist = makeChecklist(
    {
      category,
      birthDate: identity.birthDate,
      region,
      on,
      representative: content.representative !== undefined,
    },
    law,
    code => registers.isRegion(code),
  )
  if (!checklist.ok) return checklist.refusals
  const named = namedDocuments(content)
  const refusals = checklist.value.documents
    .filter(
      ({ need, anyOf }) =>
        (need === 'required' || isAsked(content, anyOf)) && !anyOf.some(code => named.has(code)),
    )
    .map(({ anyOf, because }) =>
      documentMissing(
        fieldOf(anyOf),
        anyOf,
        because[0]!.says,
        because.flatMap(({ act, at }) => (act && at ? [{ act, at }] : [])),
      ),
    )
  return refusals
}

/** Someone who is neither a parent nor a guardian comes for a child with a power of attorney (DOC-12). */
const isAsked = ({ representative }: ApplicationContent, anyOf: string[]): boolean =>
  representative?.relation === 'other' && anyOf.includes('power_of_attorney')

const fieldOf = (anyOf: string[]): string => {
  if (anyOf.includes('snils')) return 'snils'
  if (anyOf.includes('representative_identity')) return 'representativeDocumentNumber'
  if (anyOf.includes('power_of_attorney')) return 'powerOfAttorney'
  return IDENTITY.some(code => anyOf.includes(code)) ? 'documentNumber' : 'statusDocumentType'
}

const IDENTITY = [
  'passport',
  'temporary_identity_card',
  'birth_certificate',
  'foreign_passport',
  'stateless_identity_document',
]
const STATUS_WORDS = {
  ru: 'Срок документа, который даёт право на полис, уже прошёл. Продлите документ и подайте заявление снова.',
  en: 'The document that gives the right to a policy has expired. Renew it and apply again.',
}
