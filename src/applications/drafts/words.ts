import type { Words } from '#kernel/outcome.ts'
import type { AnswerField } from './answers.ts'

const words = (ru: string, en: string): Words => ({ ru, en })

/** What each answer that must be given is about, as «Заполните: …» goes on. */
export const ASKED: Partial<Record<AnswerField, Words>> = {
  applicant: words('кому нужен полис', 'who needs the policy'),
  category: words('к какой категории относится человек', 'the category of the person'),
  region: words('регион, где нужен полис', 'the region where the policy is needed'),
  birthDate: words('дату рождения', 'the date of birth'),
  sex: words('пол', 'the sex'),
  surname: words('фамилию или имя', 'the surname or the given name'),
  documentType: words('вид документа', 'the kind of document'),
  documentNumber: words('номер документа', 'the number of the document'),
  address: words('адрес, где живёт человек', 'the address where the person lives'),
  representativeSurname: words(
    'фамилию или имя представителя',
    'the surname or the given name of the representative',
  ),
  representativeRelation: words(
    'кем представитель приходится человеку',
    'who the representative is to the person',
  ),
  representativeDocumentNumber: words(
    'номер документа представителя',
    'the number of the representative’s document',
  ),
  insurer: words('страховую компанию', 'the insurer'),
  form: words('вид полиса', 'the form of the policy'),
  consent: words('подтверждение, что сведения верны', 'the confirmation that what you said is true'),
}

/** A day that the calendar does not have. */
export const DAY_WORDS = words(
  'Такой даты нет. Напишите день, месяц и год цифрами, например 27.03.1985.',
  'There is no such date. Write day, month and year in digits, for example 27.03.1985.',
)

/** A word that the list of choices does not have. */
export const NOT_IN_LIST = words(
  'Такого варианта нет в списке. Выберите один из предложенных.',
  'The list has no such choice. Choose one of those offered.',
)

/** A region that is not two digits. */
export const REGION_WORDS = words(
  'Регион указан неверно. Выберите его из списка.',
  'The region is not right. Choose it from the list.',
)

/** A country that is not three Latin letters. */
export const COUNTRY_WORDS = words(
  'Гражданство указано неверно. Выберите страну из списка.',
  'The citizenship is not right. Choose a country from the list.',
)
