import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import { no, type NumberName } from './refusals.ts'
import type { Sex } from './sex.ts'

/** Something to look at in a number that is right all the same. */
export interface Warning {
  code: string
  says: Words
}

/** How refusals call the ENP. */
export const ENP_NAME: NumberName = { code: 'enp', ru: 'номере полиса (ЕНП)', en: 'policy number (ENP)' }

/** Digits 1 and 2 are no region. */
export const noRegion = () =>
  no(
    'enp-region',
    'Первые две цифры номера полиса – код региона, и кода 00 нет. Сверьте номер с полисом.',
    'The first two digits of a policy number are the code of a region, and there is no code 00. Compare it with the policy.',
  )

/** Digits 3–10 hold no date. */
export const noSuchFacet = () =>
  no(
    'enp-facet',
    'Цифры с третьей по десятую – дата рождения и пол, но такой даты не бывает. Сверьте номер с полисом.',
    'Digits 3 to 10 are the birth date and sex, but there is no such date. Compare the number with the policy.',
  )

/** Digits 11–15 are zeros. */
export const noSequence = () =>
  no(
    'enp-sequence',
    'Цифры с одиннадцатой по пятнадцатую – порядковый номер, он начинается с 00001. Сверьте номер с полисом.',
    'Digits 11 to 15 are a sequence number that starts at 00001. Compare the number with the policy.',
  )

/** The ENP was made for another birth date than the person's. */
export const otherBirthDate = (inNumber: Day): Warning => ({
  code: 'codes.enp-other-birth-date',
  says: {
    ru: `Номер верный, но выдан на другую дату рождения: ${inNumber.toLocaleString('ru-RU', { dateStyle: 'long' })} Так бывает, если дату исправляли. Сверьте её с документом.`,
    en: `The number is right but was made for another birth date: ${inNumber.toLocaleString('en-GB', { dateStyle: 'long' })}. That happens when a date was corrected. Compare it with the document.`,
  },
})

/** The ENP was made for the other sex than the person's. */
export const otherSex = (inNumber: Sex): Warning => ({
  code: 'codes.enp-other-sex',
  says: {
    ru: `Номер верный, но выдан на ${inNumber === 'm' ? 'мужчину' : 'женщину'}. Сверьте пол с документом.`,
    en: `The number is right but was made for a ${inNumber === 'm' ? 'man' : 'woman'}. Compare the sex with the document.`,
  },
})
