import { checkIdentityDocument } from '#codes/identity-document.ts'
import { checkSnils } from '#codes/snils.ts'
import type { Refusal, Words } from '#kernel/outcome.ts'
import type { IdentityDocument } from '#people/index.ts'
import { answerWrong } from './refusals.ts'

/** What was said about a person so far; what was not said is not checked. */
export interface SaidOfPerson {
  names?: Record<string, string | undefined> | undefined
  snils?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  document?: IdentityDocument | undefined
  representativeDocument?: IdentityDocument | undefined
}

/** Checks names, numbers and contacts as they are written, whatever the law: every reason, by the field of the form. */
export function checkSaid(said: SaidOfPerson): Refusal[] {
  const refusals: Refusal[] = []
  for (const [field, name] of Object.entries(said.names ?? {})) {
    if (!NAME.test(name ?? '')) refusals.push(answerWrong(field, NAME_WORDS))
  }
  const snils = said.snils === undefined ? null : checkSnils(said.snils)
  if (snils?.valid === false) refusals.push(answerWrong('snils', snils.reason))
  if (said.phone !== undefined && !isPhone(said.phone)) refusals.push(answerWrong('phone', PHONE_WORDS))
  if (said.email !== undefined && !EMAIL.test(said.email)) refusals.push(answerWrong('email', EMAIL_WORDS))
  refusals.push(...checkDocument('documentNumber', said.document))
  refusals.push(...checkDocument('representativeDocumentNumber', said.representativeDocument))
  return refusals
}

function checkDocument(field: string, document: IdentityDocument | undefined): Refusal[] {
  const checked = document && checkIdentityDocument(document)
  return checked?.valid === false ? [answerWrong(field, checked.reason)] : []
}

const NAME = /^[\p{L}\p{M}' .‘’`()-]{0,80}$/u
const EMAIL = /^[^@\s]{1,64}@[^@\s]{1,180}\.[^@\s]{2,60}$/

function isPhone(phone: string): boolean {
  const digits = phone.replaceAll(/\D/g, '').length
  return digits >= 10 && digits <= 15 && /^[\d\s()+.‑–—-]+$/.test(phone)
}

const NAME_WORDS: Words = {
  ru: 'В имени есть знаки, которых не бывает в документах. Напишите его, как в документе.',
  en: 'The name has characters that documents never have. Write it as in the document.',
}
const PHONE_WORDS: Words = {
  ru: 'Телефон записан не так: нужны десять цифр с кодом. Пример: 900 123-45-67.',
  en: 'The phone is not right: ten digits with the code are needed. Example: 900 123-45-67.',
}
const EMAIL_WORDS: Words = {
  ru: 'Адрес почты записан не до конца. Пример: ivan@example.ru.',
  en: 'The e-mail address is not complete. Example: ivan@example.ru.',
}
