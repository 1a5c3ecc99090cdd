import type { Day } from '#kernel/day.ts'
import { dayInWords } from './words.ts'

/** What an application asks for, as its paper says it; all in Russian. */
interface PaperReason {
  /** After «Заявление». */
  about: string
  /** The kind with its ground. */
  reason: string
  /** The first line of what the signature confirms. */
  asks: string
}

/** A kind of application with its ground, as papers know it. */
export interface PaperPurpose {
  kind: 'first' | 'change_of_insurer' | 'reissue' | 'duplicate' | 'change_of_form' | 'surrender' | 'return'
  because?: string | undefined
  serviceFrom?: Day | undefined
}

const CHOICE = 'о выборе (замене) страховой медицинской организации'
const REGISTER =
  'Прошу зарегистрировать меня (представляемое мной лицо) в качестве застрахованного и выдать полис выбранного вида.'

// @law rules-158n: choice, change, reissue, duplicate are asked for apart; the wording is our own.
const REASONS: Readonly<Record<PaperPurpose['kind'], PaperReason>> = {
  first: { about: CHOICE, reason: 'выбор страховой медицинской организации', asks: REGISTER },
  change_of_insurer: {
    about: CHOICE,
    reason: 'замена страховой медицинской организации',
    asks: 'Прошу зарегистрировать меня (представляемое мной лицо) у выбранной организации вместо прежней. Полис единого образца остаётся в силе.',
  },
  reissue: {
    about: 'о переоформлении полиса',
    reason: 'переоформление полиса',
    asks: 'Прошу переоформить полис по указанным сведениям.',
  },
  duplicate: {
    about: 'о выдаче дубликата полиса',
    reason: 'дубликат полиса',
    asks: 'Прошу выдать дубликат полиса.',
  },
  change_of_form: {
    about: 'о полисе другого вида',
    reason: 'полис другого вида',
    asks: 'Прошу заменить полис полисом выбранного вида.',
  },
  surrender: {
    about: 'о сдаче (приостановлении) полиса на время военной службы',
    reason: 'военная служба',
    asks: 'Прошу принять полис (приостановить его действие) на время военной службы.',
  },
  return: {
    about: 'о полисе после военной службы',
    reason: 'возвращение со службы',
    asks: 'Прошу возобновить страхование и выдать полис выбранного вида.',
  },
}

const GROUNDS: Readonly<Record<string, string>> = {
  wish: 'раз в календарный год',
  residence_changed: 'переезд',
  insurer_contract_ended: 'договор организации прекращён',
  name: 'изменились фамилия, имя или отчество',
  birth_date: 'изменилась дата рождения',
  birth_place: 'изменилось место рождения',
  error: 'неточность или ошибка в сведениях',
  wear: 'полис пришёл в негодность',
  loss: 'полис утрачен',
}

/** What the paper of an application says of its kind; the ground stands after a colon. */
export function reasonOfPaper({ kind, because, serviceFrom }: PaperPurpose): PaperReason {
  const said = REASONS[kind]
  const ground = because ? GROUNDS[because] : serviceFrom && `начало ${dayInWords(serviceFrom)}`
  return ground ? { ...said, reason: `${said.reason}: ${ground}` } : said
}
