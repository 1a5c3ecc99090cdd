import { foldName } from '#kernel/names.ts'

/** The columns of an employer's list that become answers of the application; the names are those of its form. */
export const ANSWER_COLUMNS = [
  'surname',
  'givenName',
  'patronymic',
  'birthDate',
  'sex',
  'birthPlace',
  'citizenship',
  'documentType',
  'documentSeries',
  'documentNumber',
  'documentIssuedOn',
  'documentIssuedBy',
  'snils',
  'phone',
  'email',
  'address',
  'form',
  'insurer',
  'category',
  'statusDocumentType',
  'statusDocumentSeries',
  'statusDocumentNumber',
  'statusUntil',
] as const
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number]

/** The columns of the template: the answers, and what the application of the row is for. */
export const LIST_COLUMNS = [...ANSWER_COLUMNS, 'purpose'] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

/** A column of a list; `dropped` ones are read over and never kept. */
export type Column = ListColumn | 'dropped'

/** The title of each column in the template. */
export const TITLES: Record<ListColumn, string> = {
  surname: 'Фамилия',
  givenName: 'Имя',
  patronymic: 'Отчество',
  birthDate: 'Дата рождения',
  sex: 'Пол',
  birthPlace: 'Место рождения',
  citizenship: 'Гражданство',
  documentType: 'Вид документа',
  documentSeries: 'Серия документа',
  documentNumber: 'Номер документа',
  documentIssuedOn: 'Дата выдачи документа',
  documentIssuedBy: 'Кем выдан документ',
  snils: 'СНИЛС',
  phone: 'Телефон',
  email: 'Электронная почта',
  address: 'Адрес',
  form: 'Вид полиса',
  insurer: 'Страховая компания',
  category: 'Категория',
  statusDocumentType: 'Вид документа о праве',
  statusDocumentSeries: 'Серия документа о праве',
  statusDocumentNumber: 'Номер документа о праве',
  statusUntil: 'Документ о праве действует до',
  purpose: 'Основание',
}

/** The columns that every list has. */
export const NEEDED: readonly AnswerColumn[] = [
  'surname',
  'givenName',
  'birthDate',
  'sex',
  'documentNumber',
  'address',
]

/** The column that the file of errors adds; a corrected file may bring it back. */
export const ERRORS_TITLE = 'Ошибки'

/** Where people work is no business of a policy, and the errors of an earlier file are not answers. */
const DROPPED = [
  ERRORS_TITLE,
  'errors',
  'Место работы',
  'workplace',
  'Работодатель',
  'employer',
  '№',
  'Должность',
]

const SHORT: Record<string, ListColumn> = {
  серия: 'documentSeries',
  номер: 'documentNumber',
  документ: 'documentType',
  'дата выдачи': 'documentIssuedOn',
  'кем выдан': 'documentIssuedBy',
  почта: 'email',
  'e-mail': 'email',
  'адрес проживания': 'address',
  полис: 'form',
  'вид заявления': 'purpose',
}

const BY_NAME: ReadonlyMap<string, Column> = new Map([
  ...LIST_COLUMNS.flatMap((column): [string, Column][] => [
    [foldName(column), column],
    [foldName(TITLES[column]), column],
  ]),
  ...Object.entries(SHORT).map(([name, column]): [string, Column] => [foldName(name), column]),
  ...DROPPED.map((name): [string, Column] => [foldName(name), 'dropped']),
])

/** The column of a title, or null where no list has such a column. */
export const columnOf = (title: string): Column | null => BY_NAME.get(foldName(title)) ?? null
