import type { Refusal } from '#kernel/outcome.ts'
import type { DocumentType } from './document-types.ts'
import { maskWords } from './mask-words.ts'
import { no } from './refusals.ts'

type Part = 'series' | 'number'

/** The code is of no identity document. */
export const noSuchType = (type: string): Refusal =>
  no(
    'document-type',
    'Такого вида документа, удостоверяющего личность, в списке нет. Выберите вид из списка.',
    'There is no such kind of identity document in the list. Choose one from the list.',
    { type },
  )

/** The number is empty. */
export const numberMissing = ({ name }: DocumentType): Refusal =>
  no(
    'document-number-empty',
    `Номер документа не введён («${name.ru}»). Введите его, как в документе.`,
    `The number of the document was not typed (${name.en}). Type it as in the document.`,
  )

/** The series or the number is not what this kind of document has. */
export function partWrong({ name, code }: DocumentType, part: Part, mask: string, empty: boolean): Refusal {
  const words = maskWords(mask)
  const ru = part === 'series' ? 'Серия' : 'Номер'
  const says = empty
    ? { ru: `${ru} не введена`, en: `The ${part} was not typed` }
    : { ru: `${ru} не подходит к документу`, en: `The ${part} does not fit the document` }
  return no(
    `document-${part}`,
    `${says.ru} («${name.ru}»). Нужно: ${words.ru}. Проверьте вид документа и введите, как в нём написано.`,
    `${says.en} (${name.en}). Expected: ${words.en}. Check the kind of document and type it as printed there.`,
    { f011: code, mask },
  )
}

/** The series or the number is too long to be either, though the mask of this kind is not known. */
export const unmaskedTooLong = ({ name }: DocumentType, part: Part, most: number): Refusal =>
  no(
    `document-${part}`,
    `${part === 'series' ? 'Серия слишком длинная' : 'Номер слишком длинный'} («${name.ru}»): здесь не больше ${most} знаков. Проверьте, не попало ли сюда лишнее.`,
    `The ${part} is too long (${name.en}): at most ${most} characters go here. Check for something extra.`,
  )
