import type { Category } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import { fullYears } from '#kernel/day.ts'
import type { Identity, IdentityDocument, Sex } from '#people/index.ts'
import type { Chance } from './chance.ts'
import { foreignNameAt, givenNameAt, patronymicAt } from './given-names.ts'
import { inventedDocument, type Place } from './invented-numbers.ts'
import { surnameAt, SURNAME_COUNT } from './surnames.ts'

const RUSSIANS: ReadonlySet<Category> = new Set(['citizen', 'military'])
const COUNTRIES: Partial<Record<Category, readonly string[]>> = {
  eaeu_worker: ['KAZ', 'KGZ', 'ARM', 'BLR'],
  eaeu_official: ['KAZ', 'KGZ', 'ARM', 'BLR'],
  refugee: ['AFG', 'SYR'],
}
const BIRTH_PLACES = ['г. Примерный', 'пгт Образцовый', 'с. Показательное', 'г. Выдуманск', 'д. Небылицы']

/** Name, sex and birth of an invented person of a category. */
export function inventIdentity(
  chance: Chance,
  asked: { category: Category; sex: Sex; birthDate: Day },
): Identity {
  const { category, sex, birthDate } = asked
  const birthPlace = chance.pick(BIRTH_PLACES)
  if (!RUSSIANS.has(category)) {
    const stateless = category.startsWith('stateless')
    const citizenship = stateless ? undefined : chance.pick(COUNTRIES[category] ?? ['UZB', 'TJK', 'KGZ'])
    return { ...foreignNameAt(chance.below(1000), sex), sex, birthDate, birthPlace, citizenship }
  }
  return {
    surname: surnameAt(chance.below(SURNAME_COUNT), sex),
    givenName: givenNameAt(chance.below(1000), sex),
    patronymic: patronymicAt(chance.below(1000), sex),
    sex,
    birthDate,
    birthPlace,
    citizenship: 'RUS',
  }
}

const DOCUMENTS: Partial<Record<Category, readonly string[]>> = {
  foreign_permanent: ['foreign_passport', 'residence_permit'],
  foreign_temporary: ['foreign_passport', 'temporary_residence_mark'],
  stateless_permanent: ['residence_permit'],
  stateless_temporary: ['stateless_identity_document', 'temporary_residence_mark'],
  refugee: ['refugee_certificate'],
  eaeu_worker: ['foreign_passport', 'employment_contract', 'arrival_notification'],
  eaeu_official: ['foreign_passport', 'eaeu_official_certificate', 'arrival_notification'],
  foreign_worker_contributions: ['foreign_passport', 'employment_contract', 'arrival_notification'],
  highly_qualified: ['foreign_passport', 'employment_contract'],
  visa_visitor: ['foreign_passport'],
}
/** A passport is given at 14 (general knowledge, K). */
const PASSPORT_AGE = 14

/** The documents of an invented person: those that their category has. */
export function inventDocuments(
  category: Category,
  birthDate: Day,
  on: Day,
  place: Place,
): IdentityDocument[] {
  const own = fullYears(birthDate, on) < PASSPORT_AGE ? 'birth_certificate' : 'passport'
  return (DOCUMENTS[category] ?? [own]).map(type => inventedDocument(type, place))
}
