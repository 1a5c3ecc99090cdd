import { readTypedDay, type Day } from '#kernel/day.ts'
import { isAfter } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { applicationFormPdf } from '#papers/application-form.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { CitizenParts } from '../citizen/parts.ts'
import { answerWrong } from '../refusals.ts'
import { monthsLived, whereToApply } from './where-to-apply.ts'
import { WherePage, type WhereAsked } from './where-page.tsx'

/** Where to apply, and the blank form; the birth date is sent by POST, so that it stands in no address. */
export const whereRoutes = (parts: CitizenParts): Route[] => [
  getPage('/where-to-apply', 'public', call =>
    Promise.resolve(answer(parts, call, { region: call.query['region'] ?? '', on: '', born: '' })),
  ),
  postForm('/where-to-apply', 'public', call =>
    Promise.resolve(
      answer(parts, call, {
        region: field(call, 'region'),
        on: field(call, 'on'),
        born: field(call, 'born'),
      }),
    ),
  ),
  getPage('/where-to-apply/form.pdf', 'public', ({ view }) => blank(view.today)),
]

function answer(parts: CitizenParts, call: Call, asked: WhereAsked): Reply {
  const { view } = call
  const { law, registers } = parts
  const errors: Refusal[] = []
  const day = (text: string, name: 'on' | 'born', words: typeof DAY_WORDS): Day | null => {
    if (!text) return null
    const read = readTypedDay(text)
    if (!read || (name === 'born' && isAfter(read, view.today))) errors.push(answerWrong(name, words))
    return read
  }
  const on = day(asked.on, 'on', DAY_WORDS) ?? view.today
  const born = day(asked.born, 'born', BORN_WORDS)
  const isSent = call.body !== undefined && call.body !== null
  if (!registers.isRegion(asked.region) && (asked.region || isSent))
    errors.push(answerWrong('region', REGION_WORDS))
  const found =
    errors.length === 0 && registers.isRegion(asked.region)
      ? {
          on,
          places: whereToApply(law, { region: asked.region, on, ageMonths: born && monthsLived(born, on) }),
          onVisit: law.on(on).find<boolean>('temporary-certificate/personal-visit')?.value === true,
          noBooking: law.on(on).find<boolean>('temporary-certificate/portal-booking')?.value === false,
        }
      : null
  return {
    status: errors.length ? 422 : 200,
    page: WherePage({ view, asked, regions: registers.regions, acts: law.acts, found, errors }),
  }
}

const DAY_WORDS = {
  ru: 'Напишите день, например 29.05.2017, или оставьте поле пустым.',
  en: 'Write a day, such as 29.05.2017, or leave the field empty.',
}
const BORN_WORDS = {
  ru: 'Напишите дату рождения, например 27.03.2016. Она не может быть позже сегодняшнего дня.',
  en: 'Write the birth date, such as 27.03.2016. It cannot be later than today.',
}
const REGION_WORDS = {
  ru: 'Выберите регион из списка: правила в регионах разные.',
  en: 'Choose a region from the list: regions have different rules.',
}

/** The blank form, the same bytes the whole day. */
async function blank(on: Day): Promise<Reply> {
  const issuedAt = on.toZonedDateTime({ timeZone: 'Europe/Moscow', plainTime: '12:00' }).toInstant()
  return {
    bytes: await applicationFormPdf({ issuedAt, filled: null }),
    contentType: 'application/pdf',
    fileName: 'zayavlenie.pdf',
    inline: true,
  }
}
