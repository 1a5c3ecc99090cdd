import type { Refusal } from '#kernel/outcome.ts'

/** Two rotated at once. */
export const alreadyRotated = (): Refusal => ({
  code: 'proofs.already-rotated',
  says: {
    ru: 'Ключ только что сменили в другом окне. Посмотрите список ключей: polis proof-keys.',
    en: 'The key was changed elsewhere a moment ago. Look at the list of keys: polis proof-keys.',
  },
})

/** No key has the id, or it is retired already. */
export const noSuchKey = (id: string): Refusal => ({
  code: 'proofs.no-such-key',
  says: {
    ru: `Действующего ключа ${id} нет. Посмотрите список ключей: polis proof-keys.`,
    en: `There is no key ${id} in use. Look at the list of keys: polis proof-keys.`,
  },
  field: 'retire',
})

/** The link was never made, is over or was closed; which of these is told to nobody. */
export const linkOver = (): Refusal => ({
  code: 'proofs.link-over',
  says: {
    ru: 'Ссылка не работает: срок вышел, её закрыли или адрес скопирован не весь. Попросите новую ссылку.',
    en: 'The link does not work: it has expired, was closed, or the address was not copied whole. Ask for a new link.',
  },
})

/** The list of choices does not have what was sent. */
export const notAChoice = (field: 'purpose' | 'days'): Refusal => ({
  code: `proofs.${field}-not-chosen`,
  says:
    field === 'purpose'
      ? { ru: 'Выберите, кому нужна ссылка.', en: 'Choose whom the link is for.' }
      : { ru: 'Выберите, сколько дней работает ссылка.', en: 'Choose for how many days the link works.' },
  field,
})

/** Nothing to show: nobody insures the person today. */
export const notInsured = (): Refusal => ({
  code: 'proofs.not-insured',
  says: {
    ru: 'Ссылка подтверждает страхование, а действующего полиса в регистре нет. Сначала получите полис: откройте «Получить полис».',
    en: 'The link confirms insurance, and the register has no policy in force. Get a policy first: open “Get a policy”.',
  },
})
