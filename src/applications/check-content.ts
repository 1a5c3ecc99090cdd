import { checkIdentityDocument } from '#codes/identity-document.ts'
import { checkSnils } from '#codes/snils.ts'
import { decideEligibility } from '#insurance/index.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { isAfter, type Day } from '#kernel/day.ts'
import type { ApplicationContent } from './content.ts'
import { makeChecklist } from './checklist.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { answerMissing, answerWrong, documentMissing, formNotOffered, insurerNotInRegion, officeUnknown } from './refusals.ts'

/** What checking found: the decision that the person may be insured, with its facts, to be kept. */
export interface CheckedContent {
  rule: string
  revision: number
  on: Day
  facts: Record<string, unknown>
  answer: unknown
}

/** Checks everything an application says against the law of the day; every reason at once. */
export function checkContent(content: ApplicationContent, with_: ApplicationDependencies, on: Day): Outcome<CheckedContent> {
  const refusals = [...checkPerson(content, on), ...checkChoice(content, with_, on), ...checkDocuments(content, with_, on)]
  const decision = decideEligibility({ category: content.category, birthDate: content.identity.birthDate, region: content.region, on }, with_.law)
  if (!decision.ok) refusals.push(...decision.refusals)
  else if (!decision.value.insurable) {
    refusals.push({
      code: 'applications.not-insurable',
      says: decision.value.insteadOf?.says ?? decision.value.because[0]!.says,
      because: decision.value.because.flatMap(({ act, at }) => (act && at ? [{ act, at }] : [])),
      field: 'category',
    })
  }
  if (refusals.length || !decision.ok) return refused(...refusals)
  const facts = { category: content.category, birthDate: content.identity.birthDate.toString(), region: content.region }
  return granted({ rule: decision.value.rule, revision: decision.value.revision, on, facts, answer: decision.value })
}

function checkPerson({ identity, snils, phone, email, address, statusUntil }: ApplicationContent, on: Day): Refusal[] {
  const refusals: Refusal[] = []
  if (!identity.surname && !identity.givenName) refusals.push(answerMissing('surname', { ru: 'фамилию или имя', en: 'the surname or the given name' }))
  for (const [field, text] of [['surname', identity.surname], ['givenName', identity.givenName], ['patronymic', identity.patronymic ?? '']] as const) {
    if (!/^[\p{L}\p{M}' .‘’`()-]{0,80}$/u.test(text)) refusals.push(answerWrong(field, NAME_WORDS))
  }
  if (isAfter(identity.birthDate, on)) refusals.push(answerWrong('birthDate', BIRTH_WORDS))
  if (snils !== undefined && !checkSnils(snils).valid) refusals.push(answerWrong('snils', SNILS_WORDS))
  if (phone !== undefined && phone.replaceAll(/\D/g, '').length < 10) refusals.push(answerWrong('phone', PHONE_WORDS))
  if (email !== undefined && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) refusals.push(answerWrong('email', EMAIL_WORDS))
  if (!address.text) refusals.push(answerMissing('address', { ru: 'адрес, где вы живёте', en: 'the address where you live' }))
  if (statusUntil && isAfter(on, statusUntil)) refusals.push(answerWrong('statusUntil', STATUS_WORDS))
  return refusals
}

function checkChoice(content: ApplicationContent, { law, registers }: ApplicationDependencies, on: Day): Refusal[] {
  const refusals: Refusal[] = []
  const insurer = registers.insurer(content.insurerCode)
  if (insurer?.region !== content.region) refusals.push(insurerNotInRegion(content.insurerCode, content.region))
  else if (content.officeId && !registers.offices(content.insurerCode, content.region).some(office => office.id === content.officeId))
    refusals.push(officeUnknown())
  const forms = law.on(on).find<string[]>('policy/forms', { region: content.region })
  if (!forms?.value.includes(content.form)) refusals.push(formNotOffered(content.form, on, forms?.source ?? []))
  return refusals
}

function checkDocuments(content: ApplicationContent, { law, registers }: ApplicationDependencies, on: Day): Refusal[] {
  const { category, identity, region } = content
  const checklist = makeChecklist(
    { category, birthDate: identity.birthDate, region, on, representative: content.representative !== undefined },
    law,
    code => registers.isRegion(code),
  )
  if (!checklist.ok) return checklist.refusals
  const named = namedDocuments(content)
  const refusals = checklist.value.documents
    .filter(({ need, anyOf }) => need === 'required' && !anyOf.some(code => named.has(code)))
    .map(({ anyOf, because }) => documentMissing(fieldOf(anyOf), anyOf, because[0]!.says, because.flatMap(({ act, at }) => (act && at ? [{ act, at }] : []))))
  return [...refusals, ...maskRefusals(content)]
}

/** The document codes that the application's data name: a scan is not needed for that (DOC-16), it may be shown at the office. */
function namedDocuments({ document, statusDocuments, snils, representative }: ApplicationContent): Set<string> {
  const named = new Set([document, ...(statusDocuments ?? [])].map(({ type }) => type))
  if (snils) named.add('snils')
  if (representative?.document.number) named.add('representative_identity')
  if (representative?.powerOfAttorney || representative?.relation === 'parent') named.add('power_of_attorney')
  return named
}

function maskRefusals({ document, representative }: ApplicationContent): Refusal[] {
  const checks = [
    ['document', checkIdentityDocument(document)],
    ...(representative ? [['representativeDocument', checkIdentityDocument(representative.document)] as const] : []),
  ] as const
  return checks.flatMap(([field, checked]) => (checked.valid ? [] : [answerWrong(field, checked.reason)]))
}

const fieldOf = (anyOf: string[]): string => {
  if (anyOf.includes('snils')) return 'snils'
  if (anyOf.includes('representative_identity')) return 'representativeDocument'
  if (anyOf.includes('power_of_attorney')) return 'powerOfAttorney'
  return IDENTITY.some(code => anyOf.includes(code)) ? 'document' : 'statusDocument'
}

const IDENTITY = ['passport', 'temporary_identity_card', 'birth_certificate', 'foreign_passport', 'stateless_identity_document']
const NAME_WORDS = {
  ru: 'В имени есть знаки, которых не бывает в документах. Напишите его, как в документе.',
  en: 'The name has characters that documents never have. Write it as in the document.',
}
const BIRTH_WORDS = { ru: 'Дата рождения ещё не наступила. Проверьте год.', en: 'The birth date has not come yet. Check the year.' }
const SNILS_WORDS = {
  ru: 'В СНИЛС ошибка в одной из цифр: контрольные цифры не сходятся. Проверьте номер по карточке.',
  en: 'One of the digits of the SNILS is wrong: its check digits do not fit. Compare it with the card.',
}
const PHONE_WORDS = { ru: 'В телефоне меньше десяти цифр. Напишите его с кодом: 900 123-45-67.', en: 'The phone has fewer than ten digits. Write it with the code: 900 123-45-67.' }
const EMAIL_WORDS = { ru: 'Адрес почты записан не до конца. Пример: ivan@example.ru.', en: 'The e-mail address is not complete. Example: ivan@example.ru.' }
const STATUS_WORDS = {
  ru: 'Срок документа, который даёт право на полис, уже прошёл. Продлите документ и подайте заявление снова.',
  en: 'The document that gives the right to a policy has expired. Renew it and apply again.',
}
