import { readTypedDay, type Day } from '#kernel/day.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Identity, IdentityDocument } from '#people/index.ts'
import type { ChosenForm } from '#policies/index.ts'
import type { ApplicationContent } from '../content.ts'
import type { Answers } from '../drafts/answers.ts'
import type { Purpose } from '../purpose.ts'
import { contentOfPerson, formsOn } from './content-of-person.ts'
import { NEWBORN } from './flow.ts'
import { purposeIn } from './purpose-answer.ts'
import { chooseOne, nothingToDo } from './refusals.ts'
import type { Standing } from './standing.ts'

/** What is sent: the application, and whom it is about where the register knows them. */
export interface Composed {
  content: ApplicationContent
  personId?: string
}

/** Puts an application together from the register and the few answers that the register cannot know. */
export function compose(standing: Standing, answers: Answers, law: Law): Outcome<Composed> {
  const known = contentOfPerson(standing, law)
  if (!known.ok) return known
  if (answers['purpose'] === NEWBORN) return ofNewborn(known.value, standing, answers)
  const purpose = purposeIn(answers)
  if (!purpose || purpose.kind === 'first') return refused(nothingToDo())
  const missing = choiceMissing(purpose, answers)
  if (missing.length) return refused(...missing)
  const content = {
    ...known.value,
    ...said(purpose, known.value, answers, { law, on: standing.on }),
    purpose,
  }
  return granted({ content, personId: standing.person.personId })
}

const chooses = (purpose: Purpose): boolean => ['change_of_insurer', 'return'].includes(purpose.kind)

const choiceMissing = (purpose: Purpose, answers: Answers): Refusal[] => [
  ...(chooses(purpose) && !answers['insurer'] ? [chooseOne('insurer')] : []),
  ...(purpose.kind === 'change_of_form' && !answers['form'] ? [chooseOne('form')] : []),
]

/** What the answers say beyond the register, by the kind of the application. */
function said(
  purpose: Purpose,
  known: ApplicationContent,
  answers: Answers,
  { law, on }: { law: Law; on: Day },
): Partial<ApplicationContent> {
  if (purpose.kind === 'reissue')
    return {
      identity: identitySaid(known.identity, answers),
      document: documentSaid(known.document, answers),
    }
  if (purpose.kind === 'change_of_form') return { form: (answers['form'] ?? known.form) as ChosenForm }
  if (!chooses(purpose)) return {}
  const moved = purpose.kind === 'change_of_insurer' && purpose.because === 'residence_changed'
  const region = (moved && answers['region']) || known.region
  const text = moved ? answers['address'] : undefined
  return {
    region,
    insurerCode: answers['insurer'] ?? '',
    officeId: answers['office'] || undefined,
    form: formSaid(answers, known.form, formsOn(law, on, region)),
    ...(text && { address: { kind: 'residence', region, text } }),
  }
}

const formSaid = (answers: Answers, usual: ChosenForm, forms: readonly ChosenForm[]): ChosenForm =>
  forms.find(form => form === answers['form']) ?? usual

/** The identity with what has changed; what the page did not ask stays as the register has it. */
function identitySaid(identity: Identity, answers: Answers): Identity {
  const { surname = identity.surname, givenName = identity.givenName, birthPlace } = answers
  const patronymic = answers['patronymic'] ?? identity.patronymic
  const sex = answers['sex']
  return {
    ...identity,
    surname,
    givenName,
    patronymic: patronymic || undefined,
    birthDate: readTypedDay(answers['birthDate'] ?? '') ?? identity.birthDate,
    birthPlace: birthPlace || identity.birthPlace,
    sex: sex === 'm' || sex === 'f' ? sex : identity.sex,
  }
}

/** A new document of the same kind where its number was typed anew. */
function documentSaid(document: IdentityDocument, { documentNumber = '' }: Answers): IdentityDocument {
  const isSame =
    !documentNumber || digits(documentNumber) === digits(`${document.series ?? ''}${document.number}`)
  return isSame ? document : { type: document.type, number: documentNumber }
}

const digits = (number: string): string => number.replaceAll(/[\s-]/g, '')

/** A child's first policy: the parent stands in it as representative, with their address and contacts. */
function ofNewborn(parent: ApplicationContent, { person }: Standing, answers: Answers): Outcome<Composed> {
  const birthDate = readTypedDay(answers['birthDate'] ?? '')
  const { sex, insurer, form } = answers
  const missing: Refusal[] = [
    ...(birthDate ? [] : [nothingToDo()]),
    ...(insurer ? [] : [chooseOne('insurer')]),
    ...(sex === 'm' || sex === 'f' ? [] : [chooseOne('sex')]),
  ]
  if (missing.length || !birthDate || !insurer || (sex !== 'm' && sex !== 'f')) return refused(...missing)
  return granted({
    content: {
      category: 'citizen',
      region: parent.region,
      identity: {
        surname: answers['surname'] ?? '',
        givenName: answers['givenName'] ?? '',
        patronymic: answers['patronymic'] || undefined,
        sex,
        birthDate,
        citizenship: person.identity.citizenship,
      },
      document: {
        type: 'birth_certificate',
        number: answers['documentNumber'] ?? '',
        issuedOn: readTypedDay(answers['documentIssuedOn'] ?? '') ?? undefined,
      },
      snils: answers['snils'] || undefined,
      phone: parent.phone,
      email: parent.email,
      address: parent.address,
      representative: {
        name: nameOf(parent.identity),
        relation: 'parent',
        document: parent.document,
        phone: parent.phone,
      },
      insurerCode: insurer,
      officeId: answers['office'] || undefined,
      form: (form ?? parent.form) as ChosenForm,
    },
  })
}

const nameOf = ({ surname, givenName, patronymic }: Identity) => ({ surname, givenName, patronymic })
