import { isCategory } from '#insurance/index.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { IdentityDocument, Person } from '#people/index.ts'
import type { ChosenForm } from '#policies/index.ts'
import type { ApplicationContent } from '../content.ts'
import { registerLacks } from './refusals.ts'
import type { Standing } from './standing.ts'

const IDENTITY = new Set([
  'passport',
  'birth_certificate',
  'temporary_identity_card',
  'foreign_passport',
  'stateless_identity_document',
])

/** The document that shows who a person is; the only one where no kind is known to. */
export const identityDocumentOf = ({ documents }: Pick<Person, 'documents'>): IdentityDocument | undefined =>
  documents.findLast(({ type }) => IDENTITY.has(type)) ?? documents.at(-1)

/**
 * What the register knows of somebody who is or was insured, as an application: nothing known is asked again. Refused, with
 * each thing named, where the register lacks something that an application must say.
 */
export function contentOfPerson(standing: Standing, law: Law): Outcome<ApplicationContent> {
  const { person, spell, spells, on } = standing
  const { identity, documents, snils, phone, email, addresses, status } = person
  const document = identityDocumentOf(person)
  const address = addresses.find(({ kind }) => kind === 'residence') ?? addresses.at(-1)
  const last = spell ?? spells[0]
  const lacks: Refusal[] = [
    ...(document ? [] : [registerLacks('document')]),
    ...(address ? [] : [registerLacks('address')]),
    ...(status ? [] : [registerLacks('category')]),
  ]
  if (!document || !address || !status || !isCategory(status.category) || !last) return refused(...lacks)
  return granted({
    category: status.category,
    region: last.region,
    identity,
    document,
    statusDocuments: documents.filter(one => one !== document && one.type !== document.type),
    statusUntil: status.statusUntil,
    snils,
    phone,
    email,
    address,
    working: status.working,
    insurerCode: last.insurerCode,
    form: usualForm(standing, last.region, law, on),
  })
}

/** The forms of policy that may be chosen on a day in a region. */
export const formsOn = (law: Law, on: Temporal.PlainDate, region: string): ChosenForm[] =>
  law.on(on).find<ChosenForm[]>('policy/forms', { region })?.value ?? []

/** The form that the person holds where the day still gives it, else the first that it gives. */
function usualForm(
  { policy, lastPolicy }: Standing,
  region: string,
  law: Law,
  on: Temporal.PlainDate,
): ChosenForm {
  const forms = formsOn(law, on, region)
  const held = (policy ?? lastPolicy)?.form
  return forms.find(form => form === held) ?? forms[0] ?? FALLBACK
}

/** A day that gives no form refuses the application itself; something must stand in it until then. */
const FALLBACK: ChosenForm = 'paper'
