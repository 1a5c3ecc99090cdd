import { isBefore, type Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Insurer } from './insurer.ts'
import type { Fund, Region } from './region.ts'

/** A day as sentences say it, in both languages. */
export const inWords = (day: Day): Words => ({
  ru: day.toLocaleString('ru-RU', { day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
})

/** What a person is told about the phone of an insurer: where it comes from, or where to find it (SMO-12). */
export function phoneWords({ company }: Insurer): Words {
  const { phone } = company
  if (!phone)
    return {
      ru: 'Телефона в реестре нет. Номер страховой указан на вашем полисе; если полиса ещё нет, посмотрите на сайте компании.',
      en: 'The register gives no phone. The number is on your policy; if you have none yet, look on the company’s site.',
    }
  const on = inWords(phone.knownOn)
  return {
    ru: `${phone.number}. Этот номер опубликован ${on.ru} и мог измениться: сверьте его с номером на вашем полисе.`,
    en: `${phone.number}. The number was published on ${on.en} and may have changed: compare it with the number on your policy.`,
  }
}

/** Said where the register's address of an insurer lies in another region than the one it works in. */
export const addressElsewhereWords = (where: Region): Words => ({
  ru: `Этот адрес в другом регионе (${where.name.ru}). Где принимают у вас, в реестре не указано: уточните на сайте компании.`,
  en: `This address is in another region (${where.name.en}). The register does not say where people are received in yours: look on the company’s site.`,
})

/** Said in a region where one insurer works (SMO-09). */
export function onlyOneWords({ company, knownOn }: Insurer): Words {
  const on = inWords(knownOn)
  return {
    ru: `По списку на ${on.ru} здесь работает одна страховая компания — «${company.name.ru}». Выбирать не из чего, но обязательные услуги у всех компаний одинаковы.`,
    en: `By the list of ${on.en} one insurer works here, ${company.name.en}. There is nothing to choose from, but the services that an insurer must give are the same everywhere.`,
  }
}

/** How old the list of insurers is on a day, and where a newer one is (SMO-01). */
export function stalenessWords(knownOn: Day, on: Day, fund: Fund | null): Words {
  const of = inWords(knownOn)
  const where = fund ? `: ${fund.site}` : ''
  if (isBefore(on, knownOn))
    return {
      ru: `Список составлен ${of.ru}, позже выбранного дня: в тот день могли работать и другие компании.`,
      en: `The list is of ${of.en}, later than the day asked about: other companies may have worked on that day.`,
    }
  return {
    ru: `Список на ${of.ru}, с тех пор он мог измениться. Свежий список есть на сайте территориального фонда${where}.`,
    en: `The list is of ${of.en} and may have changed since. A newer one is on the site of the territorial fund${where}.`,
  }
}
