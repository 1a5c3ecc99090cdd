import type { Language } from '#web/view.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Reply } from './route.ts'

const TITLES: Record<number, { ru: string; en: string }> = {
  400: { ru: 'Запрос составлен неверно', en: 'The request is not well formed' },
  401: { ru: 'Нужно войти', en: 'Sign in first' },
  403: { ru: 'Нет права на это действие', en: 'You may not do this' },
  404: { ru: 'Не найдено', en: 'Not found' },
  409: { ru: 'Уже сделано или изменено', en: 'Already done or changed' },
  413: { ru: 'Слишком большой запрос', en: 'The request is too large' },
  415: { ru: 'Неподходящий вид содержимого', en: 'The content type is not supported' },
  422: { ru: 'Так сделать нельзя', en: 'This cannot be done' },
  429: { ru: 'Слишком много запросов', en: 'Too many requests' },
  500: { ru: 'Ошибка на нашей стороне', en: 'An error on our side' },
  503: { ru: 'Итог неизвестен, повторите запрос', en: 'The outcome is not known: send the request again' },
}

/** The words for an HTTP status, in a language. */
export const statusTitle = (status: number, language: Language): string =>
  (TITLES[status] ?? TITLES[status < 500 ? 400 : 500]!)[language]

/** An RFC 9457 problem with every reason at once, from the refusals a page would show. */
export function problem(
  status: number,
  language: Language,
  refusals: Refusal[] = [],
  detail?: string,
): Reply {
  const reasons = refusals.map(({ code, says, field, because, facts }) => ({
    code,
    says: says[language],
    ...(field ? { field } : {}),
    ...(because?.length ? { because } : {}),
    ...(facts ? { facts } : {}),
  }))
  return {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    json: {
      type: refusals[0] ? `/api/docs#refusal-${refusals[0].code}` : 'about:blank',
      title: statusTitle(status, language),
      status,
      ...(detail ? { detail } : {}),
      reasons,
    },
  }
}

/** The problem of a request that is wrong before any rule is asked. */
export const malformed = (code: string, says: Refusal['says'], field?: string): Refusal => ({
  code,
  says,
  ...(field ? { field } : {}),
})
