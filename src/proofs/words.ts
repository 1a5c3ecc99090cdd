import type { Words } from '#kernel/outcome.ts'
import type { ProofFault } from './offline/read-proof.js'

/** Why a proof is not valid: what happened and what to do. */
export const FAULTS: Record<ProofFault, Words> = {
  unreadable: {
    ru: 'Это не код подтверждения Polis, или он прочитан не весь. Отсканируйте ещё раз или проверьте полис по номеру.',
    en: 'This is no proof code of Polis, or it was not read whole. Scan again, or check the policy by its number.',
  },
  'paper-signature': {
    ru: 'Это штрихкод бумажного полиса. Его подпись здесь не проверить: ключ никогда не публиковали. Сверьте документ и проверьте номер, когда будет связь.',
    en: 'This is the barcode of a paper policy. Its signature is not verifiable here: the key was never published. Compare a document, and check the number once the network is back.',
  },
  'no-lists': {
    ru: 'На этом устройстве нет ключей для проверки. Откройте эту страницу один раз с сетью.',
    en: 'This device has no keys to check with. Open this page once with a network.',
  },
  'unknown-key': {
    ru: 'Код подписан ключом, которого нет в списке. Обновите списки при связи; если не поможет, код не от этой системы.',
    en: 'The code is signed with a key that is not in the list. Renew the lists with a network; if that does not help, the code is not of this system.',
  },
  forged: {
    ru: 'Подпись неверна: код изменён или поддельный. Не верьте тому, что на нём написано. Проверьте полис по номеру.',
    en: 'The signature is wrong: the code was altered or forged. Do not trust what it says. Check the policy by its number.',
  },
  'key-retired': {
    ru: 'Ключ, которым подписан код, отозван. Попросите открыть карточку полиса заново: там будет новый код.',
    en: 'The key of this code was retired. Ask the person to open the policy card again: it shows a new code.',
  },
  'not-yet': {
    ru: 'Код выпущен позже, чем показывают часы устройства. Проверьте дату и время на устройстве.',
    en: 'The code was made later than the clock of this device shows. Check the date and time of the device.',
  },
  expired: {
    ru: 'Срок кода вышел. Страхование могло не кончиться: попросите открыть карточку полиса заново или проверьте номер.',
    en: 'The code has expired. The insurance may go on: ask the person to open the policy card again, or check the number.',
  },
  revoked: {
    ru: 'Код отозван: полис заменён или страхование прекращено. Проверьте номер при связи.',
    en: 'The code is revoked: the policy was replaced or the insurance ended. Check the number once there is a network.',
  },
}

/** What no check without a network can tell. */
export const NOT_KNOWN_OFFLINE = [
  {
    code: 'after-lists',
    says: {
      ru: 'Что изменилось после сохранения списков: страхование могло прекратиться.',
      en: 'What changed after the lists were saved: the insurance may have ended.',
    },
  },
  {
    code: 'holder',
    says: {
      ru: 'Чей это код: сверьте фамилию и дату рождения с документом.',
      en: 'Whose code it is: compare surname and birth date with a document.',
    },
  },
] as const satisfies { code: string; says: Words }[]

/** Said where the lists are older than a day (our choice): what to do instead of trusting them. */
export const LISTS_OLD: Words = {
  ru: 'Списки старые. Позвоните в страховую компанию и спросите, действует ли полис.',
  en: 'The lists are old. Ring the insurer and ask whether the policy is in force.',
}
