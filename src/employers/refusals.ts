import type { State } from '#applications/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Citation, Refusal, Words } from '#kernel/outcome.ts'
import { NEEDED, TITLES } from './list/columns.ts'

const no = (code: string, ru: string, en: string, rest: Omit<Refusal, 'code' | 'says'> = {}): Refusal => ({
  code: `employers.${code}`,
  says: { ru, en },
  ...rest,
})

/** The name of the employer is missing or too long. */
export const nameNeeded = (): Refusal =>
  no(
    'name-needed',
    'Напишите название работодателя, от 2 до 300 знаков: как в документах.',
    'Write the name of the employer, 2 to 300 characters, as in its documents.',
    { field: 'name' },
  )

/** The INN is not one; `why` says what is wrong. */
export const innWrong = (why: Words): Refusal => no('inn-wrong', why.ru, why.en, { field: 'inn' })

/** On this day employers forward no applications. */
export const notForwarded = (because: Citation[]): Refusal =>
  no(
    'not-forwarded',
    'По правилам этого дня работодатель не передаёт заявления. Пусть человек подаст заявление сам.',
    'By the rules of this day employers forward no applications. The person applies without the employer.',
    { because },
  )

/** The insurer is not in the register. */
export const insurerUnknown = (code: string): Refusal =>
  no(
    'insurer-unknown',
    `Страховой компании с кодом ${code} нет в реестре. Проверьте код: пять цифр.`,
    `The register has no insurer with the code ${code}. Check the code: five digits.`,
    { field: 'insurer' },
  )

/** No such employer or list, or not the business of whoever asks. */
export const notFound = (): Refusal =>
  no(
    'not-found',
    'Такого списка или работодателя у вашей компании нет. Откройте раздел «Работодатели» и выберите из него.',
    'Your insurer has no such list or employer. Open “Employers” and choose from there.',
  )

/** No file was sent. */
export const fileNeeded = (): Refusal =>
  no(
    'file-needed',
    'Выберите файл со списком: CSV или XLSX.',
    'Choose the file with the list: CSV or XLSX.',
    {
      field: 'file',
    },
  )

/** The file is larger than lists may be. */
export const fileTooBig = (mebibytes: number): Refusal =>
  no(
    'file-too-big',
    `Файл больше ${mebibytes} МБ. Разделите список на несколько файлов.`,
    `The file is larger than ${mebibytes} MB. Divide the list into several files.`,
    { field: 'file' },
  )

/** The file cannot be read as a list at all. */
export const unreadable = (): Refusal =>
  no(
    'unreadable',
    'Файл не читается как список. Сохраните его как CSV или XLSX с названиями столбцов в первой строке и загрузите снова.',
    'The file cannot be read as a list. Save it as CSV or XLSX with the titles of columns in the first row and send it again.',
    { field: 'file' },
  )

/** Columns that no list has. */
export const unknownColumns = (titles: string[]): Refusal =>
  no(
    'unknown-columns',
    `Неизвестные столбцы: ${titles.join(', ')}. Назовите их, как в образце, или уберите.`,
    `Unknown columns: ${titles.join(', ')}. Name them as in the template, or remove them.`,
    { field: 'file' },
  )

/** A column that stands twice. */
export const columnTwice = (title: string): Refusal =>
  no(
    'column-twice',
    `Столбец «${title}» есть дважды. Оставьте один.`,
    `The column “${title}” stands twice. Leave one.`,
    { field: 'file' },
  )

/** Columns without which there is no application. */
export const columnsMissing = (missing: readonly (typeof NEEDED)[number][]): Refusal =>
  no(
    'columns-missing',
    `Нет столбцов: ${missing.map(column => TITLES[column]).join(', ')}. Добавьте их: названия — в первой строке.`,
    `Columns are missing: ${missing.join(', ')}. Add them: the titles stand in the first row.`,
    { field: 'file' },
  )

/** The list has no rows, or more than one list may have. */
export const rowsOutOfRange = (most: number): Refusal =>
  no(
    'rows-out-of-range',
    `В списке должно быть от 1 до ${most} строк с людьми. Проверьте файл; длинный список разделите.`,
    `A list has 1 to ${most} rows with people. Check the file; divide a longer list.`,
    { field: 'file' },
  )

/** A row with another number of cells than the titles. */
export const wrongCellCount = (cells: number, columns: number): Refusal =>
  no(
    'row-cells',
    `В строке ячеек: ${cells}, а столбцов: ${columns}. Проверьте разделители и кавычки.`,
    `The row has ${cells} cells, the list ${columns} columns. Check separators and quotation marks.`,
  )

/** The same document stands in an earlier row. */
export const sameDocument = (row: number): Refusal =>
  no(
    'row-same-document',
    `Этот документ уже есть в строке ${row}. Оставьте одну строку на человека.`,
    `Row ${row} has the same document. Leave one row a person.`,
    { field: 'documentNumber' },
  )

/** The row is for another insurer than the list. */
export const otherInsurer = (code: string): Refusal =>
  no(
    'row-other-insurer',
    `Заявление адресовано другой страховой компании. Этот список принимает компания ${code}: передайте строку той компании, которую выбрал человек.`,
    `The application is to another insurer. This list is taken by ${code}: forward the row to the insurer that the person chose.`,
    { field: 'insurer' },
  )

/** What the row is for is none of what a list may ask. */
export const purposeUnknown = (): Refusal =>
  no(
    'row-purpose',
    'Основание не понятно. Оставьте ячейку пустой для первого полиса или напишите: смена по желанию, смена при переезде, смена из-за окончания договора страховой компании.',
    'The purpose is not understood. Leave the cell empty for a first policy, or write: change_of_insurer.wish, change_of_insurer.residence_changed, change_of_insurer.insurer_contract_ended.',
    { field: 'purpose' },
  )

/** The person of a row for a first policy is insured: said without who insures them. */
export const rowInsuredAlready = (): Refusal =>
  no(
    'row-insured-already',
    'Этот человек уже застрахован: первый полис ему не нужен. Если он меняет страховую компанию, укажите это в столбце «Основание»; если нет, уберите строку.',
    'This person is insured already and needs no first policy. Where they change the insurer, say so in the column “purpose”; otherwise remove the row.',
    { field: 'purpose' },
  )

/** What was asked of the list cannot be done as it stands. */
export const cannotSteer = (): Refusal =>
  no(
    'cannot-steer',
    'Сейчас этого со списком сделать нельзя: он уже в другом состоянии. Откройте его страницу заново.',
    'This cannot be done with the list now: it has moved on. Open its page again.',
  )

/** What the rows said was cleared on a day: there is no file of errors any more. */
export const listCleared = (on: Day): Refusal =>
  no(
    'cleared',
    `Сведения из строк удалены ${on.toString()}: после окончания работы со списком они хранятся 90 дней. Если нужно, загрузите список снова.`,
    `What the rows said was cleared on ${on.toString()}: it is kept for 90 days after a list ended. Send the list again where that is needed.`,
  )

const KEPT: Partial<Record<State, Words>> = {
  in_review: { ru: 'его рассматривает сотрудник', en: 'a clerk is reviewing it' },
  submitted: { ru: 'сотрудник уже брал его в работу', en: 'a clerk has already taken it up' },
  returned: { ru: 'его вернули человеку на исправление', en: 'it was returned for correction' },
  refused: { ru: 'по нему уже отказано', en: 'it has been refused' },
  withdrawn: { ru: 'человек сам его отозвал', en: 'the person has withdrawn it' },
}

/** An application that undoing left as it was, because of the state it is in. */
export function keptBecause(state: State): Refusal {
  const why = KEPT[state] ?? { ru: 'оно уже принято', en: 'it has been accepted' }
  return no(
    'kept',
    `Заявление не отозвано: ${why.ru}. Решите о нём отдельно в разделе «Заявления».`,
    `The application was not withdrawn: ${why.en}. Decide on it by itself under “Applications”.`,
  )
}
