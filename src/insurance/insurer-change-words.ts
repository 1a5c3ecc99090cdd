import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { ChangeGround } from './insurer-change.ts'

const inRussian = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric' })
const inEnglish = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const ru = (on: Day): string => inRussian.format(on).replace(/\s?г\.$/, ' года')
const en = (on: Day): string => inEnglish.format(on)

/** Nobody is insured, so there is nothing to change. */
export const NOT_INSURED: Words = {
  ru: 'В этот день вы не застрахованы: менять нечего. Подайте первое заявление на полис.',
  en: 'You are not insured on that day, so there is nothing to change. Apply for a policy for the first time.',
}

/** How often the insurer may be changed. */
export const perYear = (times: number): Words => ({
  ru:
    times === 1
      ? 'Страховую компанию можно сменить раз в календарный год.'
      : `Страховую компанию можно сменить ${times} раза в год.`,
  en:
    times === 1
      ? 'The insurer can be changed once a calendar year.'
      : `The insurer can be changed ${times} times a year.`,
})

/** This year's change has been made. */
export const used = (changedOn: readonly Day[]): Words => ({
  ru: `В этом году вы уже сменили страховую компанию: ${changedOn.map(ru).join(', ')}. Снова – с 1 января.`,
  en: `You have changed the insurer this year already: ${changedOn.map(en).join(', ')}. Again from 1 January.`,
})

/** The day has not passed. */
export const until = (cutoffOn: Day): Words => ({
  ru: `Заявление о замене принимают не позднее ${ru(cutoffOn)}: этот день ещё входит.`,
  en: `An application to change is taken not later than ${en(cutoffOn)}, that day included.`,
})

/** The day has passed. */
export const late = (cutoffOn: Day): Words => ({
  ru: `В этом году заявление о замене принимали не позднее ${ru(cutoffOn)}. Следующее можно подать с 1 января.`,
  en: `This year an application to change was taken not later than ${en(cutoffOn)}. The next can be made from 1 January.`,
})

/** A ground on which neither the count nor the day matters. */
export const excepted = (ground: ChangeGround): Words =>
  ground === 'residence_changed'
    ? {
        ru: 'При переезде страховую компанию меняют в любой день и сколько нужно раз.',
        en: 'On a move the insurer can be changed on any day and as often as needed.',
      }
    : {
        ru: 'Если договор вашей компании прекращён, её меняют в любой день и сколько нужно раз.',
        en: 'Where the contract of your insurer has ended, it can be changed on any day and as often as needed.',
      }

/** The answer: whether the insurer may be changed now, and why. */
export function answer(allowed: boolean, reasons: readonly Words[]): Words {
  const said = (language: 'ru' | 'en') => [...new Set(reasons.map(reason => reason[language]))].join(' ')
  return allowed
    ? {
        ru: `Страховую компанию можно сменить. ${said('ru')}`,
        en: `The insurer can be changed. ${said('en')}`,
      }
    : {
        ru: `Сейчас сменить страховую компанию нельзя. ${said('ru')} Исключения: переезд и прекращение договора вашей компании.`,
        en: `The insurer cannot be changed now. ${said('en')} The exceptions: a move, and the end of your insurer's contract.`,
      }
}
