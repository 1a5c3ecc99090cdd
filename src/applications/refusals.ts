import type { Day } from '#kernel/day.ts'
import type { Citation, Refusal, Words } from '#kernel/outcome.ts'
import type { State } from './application.ts'

const no = (code: string, says: Words, rest: Omit<Refusal, 'code' | 'says'> = {}): Refusal => ({
  code: `applications.${code}`,
  says,
  ...rest,
})

/** An answer that must be given is empty. */
export const answerMissing = (field: string, what: Words): Refusal =>
  no('answer-missing', { ru: `Заполните: ${what.ru}.`, en: `Fill in: ${what.en}.` }, { field })

/** An answer is not what it should be; `hint` says what to write. */
export const answerWrong = (field: string, says: Words): Refusal => no('answer-wrong', says, { field })

/** A document that the law of the day requires is not named. */
export const documentMissing = (field: string, anyOf: string[], says: Words, because: Citation[]): Refusal =>
  no('document-missing', says, { field, because, facts: { anyOf } })

/** The insurer does not work in the region. */
export const insurerNotInRegion = (insurerCode: string, region: string): Refusal =>
  no(
    'insurer-not-in-region',
    {
      ru: 'Эта страховая компания не работает в выбранном регионе. Выберите компанию из списка региона.',
      en: 'This insurer does not work in the chosen region. Choose one from the list of the region.',
    },
    { field: 'insurer', because: [{ act: 'fz-326', at: 'ст. 14' }], facts: { insurer: insurerCode, region } },
  )

/** The office is not one of this insurer in this region. */
export const officeUnknown = (): Refusal =>
  no(
    'office-unknown',
    {
      ru: 'У этой страховой компании нет такого пункта выдачи в регионе. Выберите пункт из списка.',
      en: 'This insurer has no such office in the region. Choose an office from the list.',
    },
    { field: 'office' },
  )

/** The form of policy is not issued on the day. */
export const formNotOffered = (form: string, on: Day, because: Citation[]): Refusal =>
  no(
    'form-not-offered',
    {
      ru: 'Полис такого вида сейчас не выдают. Выберите другой: все виды дают одинаковые права.',
      en: 'Policies of this form are not issued now. Choose another: all forms give equal rights.',
    },
    { field: 'form', because, facts: { form, on: on.toString() } },
  )

/** The person of this document has an application that is still open. */
export const openApplicationStands = (): Refusal =>
  no('open-application', {
    ru: 'По этому документу уже подано заявление, и оно ещё рассматривается. Второе не нужно: посмотрите состояние первого по его номеру и дате рождения.',
    en: 'An application with this document has been filed and is still open. A second one is not needed: look at the first by its number and the birth date.',
  })

/** There is no such application, or it is not the business of whoever asks. */
export const noSuchApplication = (): Refusal =>
  no('not-found', {
    ru: 'Заявление не найдено. Проверьте номер и дату рождения: номер — десять цифр, он есть на странице и в письме о подаче.',
    en: 'No application was found. Check the number and the birth date: the number has ten digits and is on the page shown after sending.',
  })

/** Somebody was first, or the state does not allow the move. */
export const movedMeanwhile = (state: State): Refusal =>
  no(
    'moved-meanwhile',
    {
      ru: 'С этим заявлением уже работает или уже решил другой сотрудник. Откройте его заново: там последнее состояние. Возьмите следующее из очереди.',
      en: 'Another clerk has taken or decided this application. Open it again to see where it stands, or take the next one.',
    },
    { facts: { state } },
  )

/** A return or a refusal needs a reason that the person will read. */
export const reasonMissing = (): Refusal =>
  no(
    'reason-missing',
    {
      ru: 'Напишите причину: её прочтёт человек. Укажите, что не так и что сделать.',
      en: 'Write the reason: the person will read it. Say what is wrong and what to do.',
    },
    { field: 'message' },
  )

/** People in the register look like the applicant; the clerk says whether one of them is. */
export const likelyDuplicates = (personIds: string[]): Refusal =>
  no(
    'likely-duplicates',
    {
      ru: 'В регистре есть похожие люди. Сравните и укажите: это один из них или новый человек.',
      en: 'There are people like this in the register. Compare, and say whether it is one of them or a new person.',
    },
    { field: 'person', facts: { candidates: personIds.length } },
  )

/** The person whom the clerk named is not in the register, or the numbers of the application are another's. */
export const notThatPerson = (): Refusal =>
  no(
    'not-that-person',
    {
      ru: 'Документ или СНИЛС из заявления записаны за другим человеком, либо выбранного человека нет в регистре. Сравните записи ещё раз и выберите того, чьи номера совпадают.',
      en: 'The document or the SNILS of the application belongs to another person, or the chosen person is not in the register. Compare again and choose the one whose numbers match.',
    },
    { field: 'person' },
  )

/** The browser holds no draft, or the draft is gone. */
export const noSuchDraft = (): Refusal =>
  no('no-draft', {
    ru: 'Черновик заявления не найден: его начинали в другом браузере или удалили данные сайта. Начните заявление заново.',
    en: 'The draft was not found: it was begun in another browser, or the data of this site were deleted. Start the application again.',
  })

/** A correction cannot move an application to another insurer. */
export const insurerIsFixed = (): Refusal =>
  no(
    'insurer-is-fixed',
    {
      ru: 'При исправлении нельзя сменить регион или страховую компанию. Отзовите это заявление и подайте новое.',
      en: 'A correction cannot change the region or the insurer. Withdraw this application and file another.',
    },
    { field: 'insurer' },
  )

/** Nobody in the register has the numbers of the application, and only a first policy is for somebody new. */
export const notInTheRegister = (): Refusal =>
  no('not-in-the-register', {
    ru: 'По документу и СНИЛС из заявления никого в регистре нет. Найдите человека по имени и дате рождения и укажите его, или верните заявление: возможно, нужен первый полис.',
    en: 'Nobody in the register has the document or the SNILS of the application. Find the person by name and birth date and name them, or return it: a first policy may be what is needed.',
  })

/** The person is insured with another insurer, or with none. */
export const insuredElsewhere = (insurerCode: string | null): Refusal =>
  no(
    'insured-elsewhere',
    insurerCode
      ? {
          ru: 'Этого человека страхует другая компания: переоформить полис может только она. Подайте заявление ей или сначала смените страховую компанию.',
          en: 'Another insurer insures this person, and only it can reissue the policy. Apply to it, or change the insurer first.',
        }
      : {
          ru: 'Сейчас этот человек не застрахован: переоформлять нечего. Нужно заявление на полис.',
          en: 'This person is not insured now, so there is nothing to reissue. An application for a policy is needed.',
        },
    { facts: { insurerCode } },
  )

/** The insurance has its last day already: nothing that would outlast it is made. */
export const insuranceIsEnding = (until: Day): Refusal =>
  no(
    'insurance-is-ending',
    {
      ru: 'Страхование этого человека уже завершается: последний день записан в регистре. Новый полис ему не делают; после возвращения со службы подайте заявление о возобновлении.',
      en: 'The insurance of this person is ending: its last day is in the register. No new policy is made; after the return from service apply to be insured again.',
    },
    { facts: { until: until.toString() } },
  )

/** The policy in force has that form already. */
export const formIsTheSame = (): Refusal =>
  no(
    'form-is-the-same',
    {
      ru: 'Ваш полис уже такого вида. Выберите другой вид или оставьте полис как есть: права одинаковые.',
      en: 'Your policy has that form already. Choose another or leave it: the rights are the same.',
    },
    { field: 'form' },
  )

/** The application was sent and is not back for correction. */
export const draftIsSent = (): Refusal =>
  no('already-sent', {
    ru: 'Заявление уже отправлено, изменить его нельзя. Если нужно исправить ошибку, дождитесь возврата или отзовите заявление и подайте новое.',
    en: 'The application has been sent and cannot be changed. To correct a mistake, wait until it is returned, or withdraw it and file another.',
  })

/** A file is not what may be attached. */
export const fileNotAccepted = (name: string, why: FileFault): Refusal =>
  no(`file-${why}`, FILE_WORDS[why](name), { field: 'file' })

type FileFault = 'type' | 'size' | 'empty' | 'many' | 'several'

const FILE_WORDS: Record<FileFault, (name: string) => Words> = {
  type: name => ({
    ru: `Файл «${name}» не фотография и не PDF. Приложите снимок в JPEG или PNG или документ PDF.`,
    en: `The file “${name}” is neither a picture nor a PDF. Attach a JPEG or PNG picture or a PDF document.`,
  }),
  size: name => ({
    ru: `Файл «${name}» больше 10 МБ. Сфотографируйте ещё раз с меньшим размером или уменьшите файл.`,
    en: `The file “${name}” is larger than 10 MB. Take the picture again in a smaller size or make the file smaller.`,
  }),
  empty: name => ({
    ru: `Файл «${name}» пустой. Выберите его ещё раз.`,
    en: `The file “${name}” is empty. Choose it again.`,
  }),
  several: () => ({
    ru: 'Пришло несколько файлов сразу. Отправляйте их по одному: у каждого свой вид документа.',
    en: 'Several files came at once. Send them one by one: each shows a document of its own.',
  }),
  many: () => ({
    ru: 'К одному заявлению можно приложить не больше 20 файлов. Уберите лишние.',
    en: 'At most 20 files go with one application. Remove those that are not needed.',
  }),
}
