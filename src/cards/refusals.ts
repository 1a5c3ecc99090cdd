import type { Refusal } from '#kernel/outcome.ts'
import type { SecretKind } from './chip/chip.ts'

const hex = (status: number): string => status.toString(16).toUpperCase().padStart(4, '0')

/** The card does not answer as a policy does. */
export const cardUnreadable = (status: number): Refusal => ({
  code: 'cards.unreadable',
  says: {
    ru: `Карта не прочитана (ответ ${hex(status)}). Попробуйте ещё раз; если не выйдет, найдите человека по номеру полиса, а карту предложите заменить у страховщика.`,
    en: `The card was not read (answer ${hex(status)}). Try again; if that fails, find the person by the policy number and advise a replacement at the insurer.`,
  },
  facts: { status: hex(status) },
})

/** The new insurer was not written; the old record stands. */
export const cardNotWritten = (status: number): Refusal => ({
  code: 'cards.not-written',
  says: {
    ru: `Новые сведения не записаны (ответ ${hex(status)}), на карте остались прежние. Приложите карту ещё раз и повторите запись.`,
    en: `The new insurer was not written (answer ${hex(status)}), and the old record stands. Put the card in again and repeat.`,
  },
  facts: { status: hex(status) },
})

/** A wrong code, with the tries that are left. */
export const wrongCode = (kind: SecretKind, left: number): Refusal => ({
  code: `cards.wrong-${kind}`,
  says:
    kind === 'pin'
      ? {
          ru: `ПИН-код неверный. Осталось попыток: ${left}. Проверьте код по листу, выданному с картой: после последней ошибки карта заблокируется.`,
          en: `The PIN is wrong. Tries left: ${left}. Check it on the sheet given with the card: after the last mistake the card is blocked.`,
        }
      : {
          ru: `Код PUK неверный. Осталось попыток: ${left}. Проверьте код по листу, выданному с картой: после последней ошибки карту придётся заменить.`,
          en: `The PUK is wrong. Tries left: ${left}. Check it on the sheet given with the card: after the last mistake the card must be replaced.`,
        },
  because: [{ act: 's4-2016-11', at: 'S4:64' }],
  facts: { left },
  field: kind,
})

/** No tries are left. */
export const cardBlocked = (kind: SecretKind): Refusal => ({
  code: `cards.${kind}-blocked`,
  says:
    kind === 'pin'
      ? {
          ru: 'Карта заблокирована: ПИН-код ввели неверно слишком много раз. Разблокируйте её кодом PUK. Лечиться по карте можно и сейчас.',
          en: 'The card is blocked: the PIN was wrong too many times. Unblock it with the PUK. The card still gives care.',
        }
      : {
          ru: 'Код PUK ввели неверно слишком много раз: карту больше нельзя разблокировать. Оформите замену полиса. Лечиться по карте можно и сейчас.',
          en: 'The PUK was wrong too many times: the card cannot be unblocked. Apply for a new policy. The card still gives care.',
        },
  because: [{ act: 's4-2016-11', at: 'S4:64' }],
  field: kind,
})

/** What was typed cannot be a code; no try was spent. */
export const codeMalformed = (kind: SecretKind, length: number, field: string): Refusal => ({
  code: 'cards.code-malformed',
  says: {
    ru: `${kind === 'pin' ? 'ПИН-код' : 'Код PUK'} – это ${length} цифр${kind === 'pin' ? 'ы' : ''} подряд. Введите его ещё раз: попытка не потрачена.`,
    en: `The ${kind.toUpperCase()} is ${length} digits in a row. Type it again: no try was spent.`,
  },
  field,
})

/** No card has that serial number or policy number. */
export const cardNotFound = (): Refusal => ({
  code: 'cards.not-found',
  says: {
    ru: 'Карты с таким номером нет. Проверьте номер: 16 цифр полиса или 12 цифр на обороте карты. Без карты проверьте полис по номеру.',
    en: 'There is no card with that number. Check it: 16 digits of the policy or 12 on the back of the card. Without a card, check the policy by its number.',
  },
  field: 'number',
})

/** A chip card is made for a plastic policy in force, once. */
export const noPlasticPolicy = (): Refusal => ({
  code: 'cards.no-plastic-policy',
  says: {
    ru: 'Карту делают к действующему пластиковому полису, а такого полиса без карты у человека нет. Сначала оформите пластиковый полис.',
    en: 'A card is made for a plastic policy in force, and the person has none without a card. Issue a plastic policy first.',
  },
  because: [{ act: 'fz-326', at: 'ст. 45' }],
})

/** The law of the day gives no limits of tries: no chip cards are known on it. */
export const cardsNotMade = (): Refusal => ({
  code: 'cards.not-made',
  says: {
    ru: 'В этот день карты с чипом не выпускают. Выдайте полис другого вида: все они дают одинаковые права.',
    en: 'No chip cards are made on that day. Issue a policy of another form: all of them give equal rights.',
  },
})

/** Children's cards carry no photograph. */
export const photoOfChild = (age: number): Refusal => ({
  code: 'cards.photo-of-child',
  says: {
    ru: `На карте ребёнка до ${age} лет фотографии нет. Выпустите карту без фотографии.`,
    en: `The card of a child under ${age} has no photograph. Make the card without one.`,
  },
  because: [{ act: 's0-2017-05-29', at: 'S0:264' }],
  facts: { age },
})

/** The register has no insurer for the day, so there is nothing to write. */
export const notInsuredNow = (): Refusal => ({
  code: 'cards.not-insured',
  says: {
    ru: 'По регистру человек сегодня нигде не застрахован, писать на карту нечего. Сначала примите заявление о выборе страховщика.',
    en: 'By the register the person is insured nowhere today, so there is nothing to write. Take an application for an insurer first.',
  },
})

/** Another insurer has the person: its clerk writes. */
export const otherInsurer = (): Refusal => ({
  code: 'cards.other-insurer',
  says: {
    ru: 'Человека страхует другая компания: карту выпускает и сведения на неё вносит она. Направьте его туда.',
    en: 'Another insurer has the person, and it makes and writes the card. Send the person there.',
  },
})

/** The same was asked for today. */
export const alreadyAsked = (): Refusal => ({
  code: 'cards.already-asked',
  says: {
    ru: 'Такая просьба об этой карте сегодня уже отправлена. Дождитесь ответа страховщика.',
    en: 'The same was asked for this card today. Wait for the insurer.',
  },
})

/** Nothing of the chosen kind differs any more. */
export const nothingDiffers = (): Refusal => ({
  code: 'cards.nothing-differs',
  says: {
    ru: 'Расхождений, о которых вы сообщаете, больше нет. Прочитайте карту ещё раз.',
    en: 'What you report no longer differs. Read the card again.',
  },
})

/** The desk did not say what to do. */
export const nothingChosen = (): Refusal => ({
  code: 'cards.nothing-chosen',
  says: {
    ru: 'Не выбрано, что сделать с расхождением. Выберите один вариант.',
    en: 'What to do about the difference was not chosen. Choose one.',
  },
  field: 'kind',
})

/** The request is closed, or there is none. */
export const requestClosed = (): Refusal => ({
  code: 'cards.request-closed',
  says: {
    ru: 'По этой просьбе уже записано, что сделано, или её нет. Откройте карту ещё раз и посмотрите список.',
    en: 'What was done about this request is written down already, or there is none. Open the card again and see the list.',
  },
})

/** The clerk did not say what was done. */
export const answerNotChosen = (): Refusal => ({
  code: 'cards.answer-not-chosen',
  says: {
    ru: 'Не выбрано, что сделано по просьбе. Выберите один вариант.',
    en: 'What was done about the request was not chosen. Choose one.',
  },
  field: 'done',
})

/** The file is no photograph for a card. */
export const photoNotAccepted = (kilobytes: number): Refusal => ({
  code: 'cards.photo-not-accepted',
  says: {
    ru: `Фотография не подходит: нужен снимок JPEG или PNG до ${kilobytes} КБ, столько помещается на чип. Уменьшите снимок или выпустите карту без него.`,
    en: `The photograph is not suitable: a JPEG or PNG of up to ${kilobytes} KB is needed, as much as the chip holds. Make it smaller or make the card without it.`,
  },
  facts: { kilobytes },
  field: 'photo',
})
