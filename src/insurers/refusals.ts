import type { Refusal } from '#kernel/outcome.ts'

/** No region has this code. */
export const unknownRegion = (code: string): Refusal => ({
  code: 'insurers.unknown-region',
  says: {
    ru: `Региона с кодом «${code}» нет в списке территориальных фондов. Возьмите две цифры из списка регионов.`,
    en: `No region has the code “${code}” in the list of territorial funds. Take the two digits from the list of regions.`,
  },
  facts: { region: code },
  field: 'region',
})

/** No insurer of the register has this code. */
export const unknownInsurer = (code: string): Refusal => ({
  code: 'insurers.unknown-insurer',
  says: {
    ru: `Страховой компании с кодом «${code}» нет в реестре. Выберите компанию из списка своего региона.`,
    en: `No insurer has the code “${code}” in the register. Choose one from the list of your region.`,
  },
  facts: { insurer: code },
  field: 'insurer',
})
