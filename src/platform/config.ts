import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { parseDay, readTypedDay } from '#kernel/day.ts'
import type { Refusal, Words } from '#kernel/outcome.ts'
import { readConnectionUrl, type UrlFault } from './connection-url.ts'
import type { Connection } from './database.ts'

/** The settings of an installation, checked. */
export interface Config {
  /** `PORT`; 0 takes any free one. */
  port: number
  /** `HOST`: the address to listen on. */
  host: string
  /** `DATABASE_URL`: the owner's connection to an external PostgreSQL, or null for the embedded one. */
  externalDatabase: Connection | null
  /** `POLIS_DATA_DIR`, absolute. */
  dataDirectory: string
  /** `POLIS_TODAY`: the business day to run on, or null for the real one. */
  today: Day | null
  /** `POLIS_DEMO`: whether a first start loads the demonstration. */
  demo: boolean
  /** `POLIS_SMTP_URL` and `POLIS_MAIL_FROM`: where e-mail is handed over; absent where none is sent. */
  mail?: MailSettings
  /** `POLIS_SMS_URL`: the gateway that takes short messages; absent where none are sent. */
  smsUrl?: string
}

/** The SMTP server, with a name and password in its address, and the sender of every message. */
export interface MailSettings {
  url: string
  from: string
}

/** What is wrong with one setting; `field` is its name. */
export type ConfigError = Refusal & { field: string }

/** The environment that settings are read from. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings, all of them optional; an empty one counts as absent. A relative data folder is taken from
 * `workingDirectory`. Answers every bad setting at once.
 */
export function readConfig(
  env: Environment,
  workingDirectory: string = process.cwd(),
): { ok: true; value: Config } | { ok: false; refusals: ConfigError[] } {
  const refusals: ConfigError[] = []
  const read = <T>(name: string, fallback: T, setting: Setting<T>): T => {
    const text = env[name]?.trim()
    if (!text) return fallback
    const result = setting.schema.safeParse(text)
    if (result.success) return result.data
    const words = setting.wrong(text, result.error.issues[0]?.message ?? '')
    const says = { ru: `${name}: ${words.ru}`, en: `${name}: ${words.en}` }
    refusals.push({ code: `config.${name.toLowerCase()}`, field: name, says })
    return fallback
  }
  const from = read('POLIS_MAIL_FROM', null, MAIL_FROM)
  const url = read('POLIS_SMTP_URL', null, SMTP_URL)
  const smsUrl = read('POLIS_SMS_URL', null, SMS_URL)
  if (url && !env['POLIS_MAIL_FROM']?.trim()) refusals.push(SENDER_IS_MISSING)
  const value: Config = {
    port: read('PORT', 8080, PORT),
    host: read('HOST', '127.0.0.1', HOST),
    externalDatabase: read('DATABASE_URL', null, DATABASE_URL),
    dataDirectory: resolve(workingDirectory, read('POLIS_DATA_DIR', 'data', DATA_DIRECTORY)),
    today: read('POLIS_TODAY', null, TODAY),
    demo: read('POLIS_DEMO', true, DEMO),
    ...(url && from && { mail: { url, from } }),
    ...(smsUrl && { smsUrl }),
  }
  return refusals.length ? { ok: false, refusals } : { ok: true, value }
}

interface Setting<T> {
  schema: z.ZodType<T, string>
  /** What is wrong and what to write instead, in one line. */
  wrong: (text: string, fault: string) => Words
}

const PORT: Setting<number> = {
  schema: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535)),
  wrong: text => ({
    ru: `«${text}» — не номер порта. Напишите целое число от 0 до 65535, например PORT=8080.`,
    en: `"${text}" is not a port number. Write a whole number from 0 to 65535, such as PORT=8080.`,
  }),
}

const HOST: Setting<string> = {
  schema: z.string().refine(text => isIP(text) !== 0 || z.hostname().safeParse(text).success),
  wrong: text => ({
    ru: `«${text}» — не адрес. Напишите адрес или имя машины без http:// и без порта, например HOST=0.0.0.0.`,
    en: `"${text}" is not an address. Write an address or a host name without http:// and without a port, such as HOST=0.0.0.0.`,
  }),
}

const DATA_DIRECTORY: Setting<string> = {
  schema: z.string().refine(text => !text.includes('\0') && !/^\w+:\/\//.test(text)),
  wrong: text => ({
    ru: `«${text}» — не папка. Напишите путь, например POLIS_DATA_DIR=./data.`,
    en: `"${text}" is not a folder. Write a path, such as POLIS_DATA_DIR=./data.`,
  }),
}

const TODAY: Setting<Day | null> = {
  schema: z.string().transform((text, context) => {
    const parsed = parseDay(text)
    if (!parsed) context.addIssue('not a day')
    return parsed ?? z.NEVER
  }),
  wrong: text => {
    const example = readTypedDay(text)?.toString() ?? '2017-05-29'
    return {
      ru: `«${text}» — не дата. Напишите год-месяц-день, например POLIS_TODAY=${example}.`,
      en: `"${text}" is not a day. Write year-month-day, such as POLIS_TODAY=${example}.`,
    }
  },
}

const DEMO: Setting<boolean> = {
  schema: z.enum(['0', '1']).transform(text => text === '1') as z.ZodType<boolean, string>,
  wrong: text => ({
    ru: `«${text}» не подходит. Напишите POLIS_DEMO=0, чтобы не загружать пример, или POLIS_DEMO=1.`,
    en: `"${text}" does not fit. Write POLIS_DEMO=0 to leave the demonstration out, or POLIS_DEMO=1.`,
  }),
}

const urlOf = (...protocols: readonly string[]) =>
  z.string().refine(text => {
    const url = URL.parse(text)
    return url !== null && protocols.includes(url.protocol) && url.hostname !== ''
  })

// These addresses may hold a password, so they are never repeated.
const SMTP_URL: Setting<string | null> = {
  schema: urlOf('smtp:', 'smtps:'),
  wrong: () => ({
    ru: 'это не адрес почтового сервера. Напишите, например, POLIS_SMTP_URL=smtps://user:PASSWORD@mail.example:465.',
    en: 'this is not the address of a mail server. Write, for example, POLIS_SMTP_URL=smtps://user:PASSWORD@mail.example:465.',
  }),
}

const SMS_URL: Setting<string | null> = {
  schema: urlOf('http:', 'https:'),
  wrong: () => ({
    ru: 'это не адрес шлюза. Напишите, например, POLIS_SMS_URL=https://sms.example/send.',
    en: 'this is not the address of a gateway. Write, for example, POLIS_SMS_URL=https://sms.example/send.',
  }),
}

const MAIL_FROM: Setting<string | null> = {
  schema: z.string().regex(/^(?:[^<>@\r\n]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/),
  wrong: text => ({
    ru: `«${text}» — не отправитель. Напишите, например, POLIS_MAIL_FROM=polis@fund.example.`,
    en: `"${text}" is not a sender. Write, for example, POLIS_MAIL_FROM=polis@fund.example.`,
  }),
}

const SENDER_IS_MISSING: ConfigError = {
  code: 'config.polis_mail_from',
  field: 'POLIS_MAIL_FROM',
  says: {
    ru: 'POLIS_MAIL_FROM: почтовый сервер указан, а отправитель писем нет. Напишите, например, POLIS_MAIL_FROM=polis@fund.example.',
    en: 'POLIS_MAIL_FROM: a mail server is set, but no sender. Write, for example, POLIS_MAIL_FROM=polis@fund.example.',
  },
}

const URL_FAULTS: Record<UrlFault, Words> = {
  not_a_url: { ru: 'это не адрес базы данных', en: 'this is not a database URL' },
  not_postgresql: {
    ru: 'адрес не начинается с postgresql://',
    en: 'the URL does not begin with postgresql://',
  },
  no_user: { ru: 'в адресе нет имени пользователя', en: 'the URL names no user' },
  no_database: { ru: 'в адресе нет имени базы данных', en: 'the URL names no database' },
  unknown_option: {
    ru: 'после «?» можно указать только host; шифрование соединения включает переменная PGSSLMODE',
    en: 'only host may stand after "?"; PGSSLMODE in the environment turns encryption of the connection on',
  },
}

const isUrlFault = (text: string): text is UrlFault => text in URL_FAULTS

// The URL holds a password, so it is never repeated.
const DATABASE_URL: Setting<Connection | null> = {
  schema: z.string().transform((text, context) => {
    const read = readConnectionUrl(text)
    if (typeof read !== 'string') return read
    context.addIssue(read)
    return z.NEVER
  }),
  wrong: (_, fault) => {
    const words = URL_FAULTS[isUrlFault(fault) ? fault : 'not_a_url']
    const example = 'DATABASE_URL=postgresql://polis_owner:PASSWORD@db.example:5432/polis'
    return {
      ru: `${words.ru}. Напишите, например, ${example}.`,
      en: `${words.en}. Write, for example, ${example}.`,
    }
  },
}
