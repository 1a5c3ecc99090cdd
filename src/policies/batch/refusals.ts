import type { Refusal } from '#kernel/outcome.ts'
import { COLUMNS } from './columns.ts'

const listed = COLUMNS.join(', ')

/** The file cannot be opened; `reason` is the system's. */
export const unopenable = (path: string, reason: string): Refusal => ({
  code: 'policies.list-unopenable',
  says: {
    ru: `Файл ${path} не открывается (${reason}). Проверьте путь и права на чтение.`,
    en: `The file ${path} cannot be opened (${reason}). Check the path and the right to read it.`,
  },
})

/** The file has no first line with the names of columns. */
export const noHeader = (): Refusal => ({
  code: 'policies.list-empty',
  says: {
    ru: `Файл пуст. Первая строка — названия столбцов: ${listed}.`,
    en: `The file is empty. Its first line names the columns: ${listed}.`,
  },
})

/** The bytes are not UTF-8 text. */
export const notUtf8 = (): Refusal => ({
  code: 'policies.list-not-utf8',
  says: {
    ru: 'Файл не в кодировке UTF-8. Сохраните его как «CSV UTF-8» и повторите.',
    en: 'The file is not UTF-8 text. Save it as “CSV UTF-8” and send it again.',
  },
})

/** Columns that a check does not know. */
export const unknownColumns = (names: string[]): Refusal => ({
  code: 'policies.list-unknown-column',
  says: {
    ru: `Неизвестные столбцы: ${names.join(', ')}. Можно: ${listed}. Уберите или переименуйте лишние.`,
    en: `Unknown columns: ${names.join(', ')}. Known are: ${listed}. Remove or rename the others.`,
  },
})

/** A column named twice. */
export const columnTwice = (name: string): Refusal => ({
  code: 'policies.list-column-twice',
  says: {
    ru: `Столбец ${name} назван дважды. Оставьте один.`,
    en: `The column ${name} is named twice. Leave one.`,
  },
})

/** No column says whom to check. */
export const noNumberColumn = (): Refusal => ({
  code: 'policies.list-no-number-column',
  says: {
    ru: 'В файле нет столбца с номером. Нужен хотя бы один: enp, certificate, oldNumber, snils.',
    en: 'The file has no column with a number. At least one is needed: enp, certificate, oldNumber, snils.',
  },
})

/** A quotation mark that nothing closes, or a line too long to be a row. */
export const unclosedQuote = (row: number): Refusal => ({
  code: 'policies.list-unclosed-quote',
  says: {
    ru: `В строке ${row} кавычка не закрыта или строка слишком длинная. Исправьте строку и повторите.`,
    en: `In row ${row} a quotation mark is not closed, or the row is too long. Correct the row and send the file again.`,
  },
})

/** The file was written to while it was read. */
export const changedMeanwhile = (): Refusal => ({
  code: 'policies.list-changed',
  says: {
    ru: 'Файл изменился во время чтения. Дождитесь, пока его допишут, и повторите.',
    en: 'The file changed while it was read. Wait until it is written and send it again.',
  },
})

/** The row has more or fewer cells than the header. */
export const wrongCellCount = (cells: number, columns: number): Refusal => ({
  code: 'policies.row-cells',
  says: {
    ru: `В строке ячеек: ${cells}, а столбцов: ${columns}. Проверьте разделители.`,
    en: `The row has ${cells} cells and the header ${columns} columns. Check the separators.`,
  },
})

/** The row names nobody, or names them in several ways. */
export const notOneNumber = (given: number): Refusal => ({
  code: 'policies.row-not-one-number',
  says: given
    ? {
        ru: 'В строке несколько номеров. Оставьте один: enp, certificate, oldNumber или snils.',
        en: 'The row has several numbers. Leave one: enp, certificate, oldNumber or snils.',
      }
    : {
        ru: 'В строке нет номера. Укажите enp, certificate, oldNumber или snils.',
        en: 'The row has no number. Give enp, certificate, oldNumber or snils.',
      },
})

/** A number that cannot be read; `ru` and `en` say what it should be. */
export const unreadableNumber = (field: string, ru: string, en: string): Refusal => ({
  code: 'policies.row-unreadable-number',
  says: {
    ru: `Номер не читается: ${ru}. Исправьте ${field}.`,
    en: `The number is not readable: ${en}. Correct ${field}.`,
  },
  field,
})

/** A cell that is not a real day. */
export const notADay = (field: string): Refusal => ({
  code: 'policies.row-not-a-day',
  says: {
    ru: `${field}: такой даты нет. Напишите её как 2017-05-29 или 29.05.2017.`,
    en: `${field}: there is no such day. Write it as 2017-05-29 or 29.05.2017.`,
  },
  field,
})

/** A SNILS alone is not enough. */
export const birthDateNeeded = (): Refusal => ({
  code: 'policies.row-birth-date-needed',
  says: {
    ru: 'Вместе со СНИЛС нужна дата рождения. Добавьте birthDate.',
    en: 'A birth date is needed together with a SNILS. Add birthDate.',
  },
  field: 'birthDate',
})

/** The region is not two digits. */
export const notARegion = (): Refusal => ({
  code: 'policies.row-not-a-region',
  says: {
    ru: 'region: нужны две цифры кода территориального фонда, например 77.',
    en: 'region: the two digits of the territorial fund are needed, such as 77.',
  },
  field: 'region',
})
