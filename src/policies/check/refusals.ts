import type { Refusal, Words } from '#kernel/outcome.ts'

/** Several people have old policies of this number; the series tells them apart. */
export const ambiguousOldPolicy = (): Refusal => ({
  code: 'policies.old-number-ambiguous',
  says: {
    ru: 'Полис старого образца с таким номером есть у нескольких людей. Добавьте серию полиса.',
    en: 'Several people have an old policy of this number. Add the series of the policy.',
  },
  field: 'oldPolicy.series',
})

/** The barcode is not that of a paper policy; `reason` says what is wrong with it. */
export const unreadableBarcode = (reason: Words | string): Refusal => ({
  code: 'policies.barcode-unreadable',
  says:
    typeof reason === 'string'
      ? {
          ru: `Штрихкод не прочитан: ${reason}. Введите номер полиса цифрами.`,
          en: `The barcode was not read: ${reason}. Type the number of the policy.`,
        }
      : {
          ru: `${reason.ru} Введите номер полиса цифрами.`,
          en: `${reason.en} Type the number of the policy.`,
        },
  field: 'barcode',
})
