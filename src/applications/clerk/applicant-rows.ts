import { formatSnils } from '#codes/snils.ts'
import { fullYears } from '#kernel/day.ts'
import { fullName } from '#kernel/names.ts'
import type { IdentityDocument } from '#people/index.ts'
import { formatPhone } from '#web/format.ts'
import type { SummaryRow } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import type { ApplicationContent, Representative } from '../content.ts'
import { isDocumentCode } from '../document-code.ts'

/** What an application says of its person, as a clerk compares it with the documents; numbers are shown whole. */
export function applicantRows(view: View, content: ApplicationContent, office: string | null): SummaryRow[] {
  const { identity, snils, phone, email, address, statusUntil, working } = content
  const row = (name: string, value: string | undefined): SummaryRow[] =>
    value ? [{ key: view.t(`desk.fact.${name}`), value }] : [{ key: view.t(`desk.fact.${name}`) }]
  const present = (name: string, value: string | undefined): SummaryRow[] => (value ? row(name, value) : [])
  return [
    ...row('name', fullName(identity)),
    ...row('born', bornWords(view, content)),
    ...row('sex', view.t(`desk.sex.${identity.sex}`)),
    ...present('birthPlace', identity.birthPlace),
    ...present('citizenship', identity.citizenship),
    ...row('category', view.t(`applications.category.${content.category}`)),
    ...row('document', documentWords(view, content.document)),
    ...(content.statusDocuments ?? []).flatMap(document =>
      row('statusDocument', documentWords(view, document)),
    ),
    ...present('statusUntil', statusUntil && view.format.day(statusUntil)),
    ...row('snils', snils && formatSnils(snils)),
    ...row('address', address.text),
    ...present('phone', phone && formatPhone(phone)),
    ...present('email', email),
    ...present('working', working === undefined ? undefined : view.t(working ? 'desk.yes' : 'desk.no')),
    ...(content.representative ? representativeRows(view, content.representative, row) : []),
    ...row('form', view.t(`applications.form.${content.form}`)),
    ...row('office', office ?? view.t('desk.fact.any-office')),
  ]
}

function bornWords(view: View, { identity: { birthDate } }: ApplicationContent): string {
  const years = fullYears(birthDate, view.today)
  return `${view.format.day(birthDate)} (${view.t('desk.fact.years', { years })})`
}

function representativeRows(
  view: View,
  { name, relation, document, phone, powerOfAttorney }: Representative,
  row: (name: string, value: string | undefined) => SummaryRow[],
): SummaryRow[] {
  const kin = view.t(`applications.representative.${relation}`)
  return [
    ...row('representative', `${fullName(name)}, ${kin.toLowerCase()}`),
    ...row('representativeDocument', documentWords(view, document)),
    ...(phone ? row('representativePhone', formatPhone(phone)) : []),
    ...(powerOfAttorney ? row('powerOfAttorney', powerOfAttorney) : []),
  ]
}

/** A document in one line: its kind, series and number, when and by whom. */
export function documentWords(view: View, document: IdentityDocument): string {
  const { type, series, number, issuedOn, issuedBy, validUntil } = document
  const kind = isDocumentCode(type) ? view.t(`applications.document.${type}`) : type
  const numbered = [series, number].filter(Boolean).join(' ')
  const issued = [issuedOn && view.format.shortDay(issuedOn), issuedBy].filter(Boolean).join(', ')
  return [
    [kind, numbered].filter(Boolean).join(' '),
    issued && view.t('desk.fact.issued', { issued }),
    validUntil && view.t('desk.fact.valid-until', { day: view.format.shortDay(validUntil) }),
  ]
    .filter(Boolean)
    .join('; ')
}
