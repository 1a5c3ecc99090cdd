import { CATEGORIES } from '#insurance/index.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Identity } from '#people/index.ts'
import { FORMS, type ChosenForm } from '#policies/index.ts'
import { checkSaid } from '../check-person.ts'
import type { ApplicationContent, Representative } from '../content.ts'
import { normalContent } from '../normal-content.ts'
import { answerMissing } from '../refusals.ts'
import type { Answers } from './answers.ts'
import { readDocument, readRepresentativeDocument, readStatusDocuments } from './read-documents.ts'
import { readingOf, type Reading } from './reading.ts'
import { ASKED, COUNTRY_WORDS, REGION_WORDS } from './words.ts'

const CHOSEN_FORMS = FORMS.filter((form): form is ChosenForm => form !== 'old' && form !== 'certificate')

/**
 * Reads what was typed into the content of an application; every reason at once why it cannot be one yet, each with the
 * field it is about. Whether the law of the day allows it is asked when it is sent.
 */
export function readAnswers(answers: Answers): Outcome<ApplicationContent> {
  const reading = readingOf(answers)
  const applicant = reading.mustChoose('applicant', ['self', 'child', 'other'])
  const category = reading.mustChoose('category', CATEGORIES)
  const region = readRegion(reading)
  const identity = readIdentity(reading)
  const document = readDocument(reading)
  const rest = readRest(reading)
  const representative =
    applicant && applicant !== 'self' ? readRepresentative(reading, applicant) : undefined
  const insurerCode = reading.must('insurer')
  const officeId = reading.maybe('office')
  const form = reading.mustChoose('form', CHOSEN_FORMS)
  const addressText = reading.must('address')
  const addressRegion = reading.maybe('addressRegion')
  reading.mustChoose('consent', ['yes'])
  reading.refusals.push(
    ...checkSaid({
      names: namesIn(reading, representative !== undefined),
      ...rest,
      document,
      representativeDocument: representative?.document,
    }),
  )
  if (reading.refusals.length || !category || !region || !identity || !document || !form)
    return refused(...reading.refusals)
  const address = { kind: 'residence', region: addressRegion ?? region, text: addressText } as const
  return granted(
    normalContent({
      category,
      region,
      identity,
      document,
      ...rest,
      address,
      representative,
      insurerCode,
      officeId,
      form,
    }),
  )
}

function readRegion(reading: Reading): string {
  const region = reading.must('region')
  if (region && !/^\d{2}$/.test(region)) reading.wrong('region', REGION_WORDS)
  const other = reading.text('addressRegion')
  if (other && !/^\d{2}$/.test(other)) reading.wrong('addressRegion', REGION_WORDS)
  return region
}

/** A person may have one name alone, and no patronymic. */
function readIdentity(reading: Reading): Identity | undefined {
  const surname = reading.text('surname')
  const givenName = reading.text('givenName')
  if (!surname && !givenName) reading.refusals.push(answerMissing('surname', ASKED.surname!))
  const sex = reading.mustChoose('sex', ['m', 'f'])
  const birthDate = reading.must('birthDate') ? reading.day('birthDate') : undefined
  const citizenship = reading.maybe('citizenship')?.toUpperCase()
  if (citizenship && !/^[A-Z]{3}$/.test(citizenship)) reading.wrong('citizenship', COUNTRY_WORDS)
  const patronymic = reading.maybe('patronymic')
  const birthPlace = reading.maybe('birthPlace')
  return sex && birthDate && { surname, givenName, patronymic, sex, birthDate, birthPlace, citizenship }
}

function readRest(reading: Reading) {
  const working = reading.choice('working', ['yes', 'no'])
  return {
    statusDocuments: readStatusDocuments(reading),
    statusUntil: reading.day('statusUntil'),
    snils: reading.text('noSnils') === 'yes' ? undefined : reading.maybe('snils'),
    phone: reading.maybe('phone'),
    email: reading.maybe('email'),
    working: working && working === 'yes',
  }
}

/** Whoever applies for a child is a parent unless they say otherwise. */
function readRepresentative(reading: Reading, applicant: 'child' | 'other'): Representative | undefined {
  const surname = reading.text('representativeSurname')
  const givenName = reading.text('representativeGivenName')
  if (!surname && !givenName)
    reading.refusals.push(answerMissing('representativeSurname', ASKED.representativeSurname!))
  const said = reading.choice('representativeRelation', ['parent', 'guardian', 'other'])
  const relation = said ?? (applicant === 'child' ? 'parent' : 'other')
  const document = readRepresentativeDocument(reading)
  return (
    document && {
      name: { surname, givenName, patronymic: reading.maybe('representativePatronymic') },
      relation,
      document,
      phone: reading.maybe('representativePhone'),
      powerOfAttorney: reading.maybe('powerOfAttorney'),
    }
  )
}

const OWN_NAMES = ['surname', 'givenName', 'patronymic'] as const
const THEIR_NAMES = ['representativeSurname', 'representativeGivenName', 'representativePatronymic'] as const

const namesIn = (reading: Reading, represented: boolean): Record<string, string> =>
  Object.fromEntries(
    [...OWN_NAMES, ...(represented ? THEIR_NAMES : [])].map(field => [field, reading.text(field)]),
  )
