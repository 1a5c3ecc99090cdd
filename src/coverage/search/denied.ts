import { foldText } from './tokens.ts'

/** What somebody says is not so: «сердце не болит», “nothing hurts”. */
const DENIED =
  /(ничего|ничто|нигде|[а-я]+) не (болит|беспокоит|кровит)|(?<![а-я])не (болею|болен|больна|умираю)|без (температуры|боли|жалоб)|nothing hurts|no (pain|fever|symptoms|complaints)/g

/** What is over: an illness that is named is not the danger of today. */
const PAST =
  /после (инфаркт|инсульт|травм|авари|операц|перелом|ожог|родов|ковид)|(месяц|лет|год|недел)[а-я]* назад|полгода|с тех пор|перенес|\bago\b|\b(after|since) (an? |the |my )?(stroke|heart|surgery|accident|fracture|birth)/

/** A text without what it denies. */
export const affirmed = (text: string): string => foldText(text).replaceAll(DENIED, ' ')

/** True where a text tells of an illness that is over. */
export const isOfThePast = (folded: string): boolean => PAST.test(folded)
