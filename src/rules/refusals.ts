import type { Refusal } from '#kernel/outcome.ts'

/** There is no such parameter in law/parameters. */
export const noSuchParameter = (id: string): Refusal => ({
  code: 'rules.no-such-parameter',
  says: {
    ru: `Параметра «${id}» нет. Список всех параметров — на /api/v1/law/parameters.`,
    en: `There is no parameter "${id}". All of them are listed at /api/v1/law/parameters.`,
  },
})
