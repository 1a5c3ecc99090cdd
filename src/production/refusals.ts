import type { Day } from '#kernel/day.ts'
import type { Refusal, Words } from '#kernel/outcome.ts'

const no = (code: string, says: Words, rest: Omit<Refusal, 'code' | 'says'> = {}): Refusal => ({
  code: `production.${code}`,
  says,
  ...rest,
})

/** The order or the batch is not there, or is none of the asker's business. */
export const noSuchOrder = (): Refusal =>
  no('not-found', {
    ru: 'Такого заказа на изготовление нет, или он не вашей страховой компании. Проверьте номер.',
    en: 'There is no such order, or it is not of your insurer. Check the number.',
  })

/** Somebody moved the order or the batch first, or its state does not allow the move. */
export const orderMovedMeanwhile = (): Refusal =>
  no('moved-meanwhile', {
    ru: 'Этот шаг уже сделан, или сейчас он невозможен. Обновите страницу и посмотрите, где полис теперь.',
    en: 'This step has been made already, or is not possible now. Reload the page to see where the policy is.',
  })

/** Nothing of the form waits to be made. */
export const nothingToBatch = (): Refusal =>
  no('nothing-to-batch', {
    ru: 'Заказов такого вида нет: новой партии пока не из чего составить. Заказ появится, когда примут заявление.',
    en: 'No orders of this form wait, so there is nothing to put into a batch. An order appears when an application is accepted.',
  })

/** The policy has not come from the maker, so it cannot lie at the office. */
export const stillAtMaker = (): Refusal =>
  no('still-at-maker', {
    ru: 'Полис ещё не пришёл от изготовителя. Сначала отметьте поставку: отсканируйте бланк на странице партии.',
    en: 'The policy has not come from the maker. First record the delivery: scan the blank on the page of the batch.',
  })

/** Plastic is not made now. */
export const plasticWaits = (until: Day | null): Refusal =>
  no('plastic-waits', {
    ru: `Пластиковые полисы сейчас не изготавливают${until ? `; снова начнут ${dotted(until)}` : ''}. Заказ ждёт. Человек может бесплатно взять бумажный полис.`,
    en: `Plastic policies are not made now${until ? `; making starts again on ${until.toString()}` : ''}. The order waits. The person may take a paper policy, free of charge.`,
  })

/** A line of the delivery is not an ENP with the number of a blank. */
export const lineNotRead = (line: number): Refusal =>
  atLine('line-not-read', line, {
    ru: 'нужны два номера: 16 цифр полиса и 11 цифр бланка. Отсканируйте оба ещё раз.',
    en: 'two numbers are needed: the 16 digits of the policy and the 11 digits of the blank. Scan both again.',
  })

/** Nobody of the batch has this ENP, or their blank was counted already. */
export const notInBatch = (line: number): Refusal =>
  atLine('not-in-batch', line, {
    ru: 'полиса с таким номером в этой партии нет, или его уже отметили. Отложите бланк и сверьте номер партии.',
    en: 'no policy of this number is in the batch, or it was counted already. Put the blank aside and check the batch.',
  })

/** The blank has been someone else's. */
export const blankIsTaken = (line: number): Refusal =>
  atLine('blank-taken', line, {
    ru: 'бланк с таким номером уже записан. Один бланк – один полис: проверьте, что отсканирован именно он.',
    en: 'a blank of this number is recorded already. One blank is one policy: make sure that this one was scanned.',
  })

const atLine = (code: string, line: number, says: Words): Refusal =>
  no(
    code,
    { ru: `Строка ${line}: ${says.ru}`, en: `Line ${line}: ${says.en}` },
    { field: 'scans', facts: { line } },
  )

/** Nothing was scanned. */
export const nothingScanned = (field: string): Refusal =>
  no(
    'nothing-scanned',
    {
      ru: 'Номер не введён. Отсканируйте полис или введите номер полиса или бланка.',
      en: 'No number was entered. Scan the policy, or type the number of the policy or of the blank.',
    },
    { field },
  )

/** No policy of this number lies at the office. */
export const notOnShelf = (): Refusal =>
  no(
    'not-on-shelf',
    {
      ru: 'Готового полиса с таким номером в офисе нет. Проверьте номер или посмотрите, где полис, по номеру заявления.',
      en: 'No policy of this number lies at the office. Check the number, or look where the policy is by the number of the application.',
    },
    { field: 'scan' },
  )

/** The office does not receive people on the chosen day. */
export const dayNotOffered = (): Refusal =>
  no(
    'day-not-offered',
    {
      ru: 'В этот день офис полисы не выдаёт. Выберите день и время из списка.',
      en: 'The office hands out no policies on that day. Choose a day and a time from the list.',
    },
    { field: 'day' },
  )

const dotted = (on: Day): string =>
  `${String(on.day).padStart(2, '0')}.${String(on.month).padStart(2, '0')}.${on.year}`
