import type { Words } from '#kernel/outcome.ts'
import { digitsOf } from './document-mask.ts'

/** What a mask of a series or a number expects, in words that go after "expected". */
export function maskWords(mask: string): Words {
  if (mask === '') return { ru: 'ничего: её нет', en: 'nothing: there is none' }
  if (/^S+$/.test(mask))
    return {
      ru: `не больше ${mask.length} любых знаков`,
      en: `at most ${mask.length} characters of any kind`,
    }
  if (mask === 'R-ББ')
    return {
      ru: 'римские цифры, дефис и две русские буквы, например IV-МЮ',
      en: 'a Roman numeral, a hyphen and two Russian letters, for example IV-МЮ',
    }
  if (mask === 'ББ')
    return { ru: 'две русские буквы, например МК', en: 'two Russian letters, for example МК' }
  return digitWords(mask)
}

function digitWords(mask: string): Words {
  const { least, most } = digitsOf(mask)
  if (least === most) return { ru: `${most} ${most < 5 ? 'цифры' : 'цифр'}`, en: `${most} digits` }
  if (most - least === 1) return { ru: `${least} или ${most} цифр`, en: `${least} or ${most} digits` }
  return { ru: `от ${least} до ${most} цифр`, en: `${least} to ${most} digits` }
}
