import type { Refusal } from '#kernel/outcome.ts'

/** Nothing was typed as the login. */
export const missingLogin = (): Refusal => ({
  code: 'access.login-missing',
  field: 'login',
  says: {
    ru: 'Логин не указан. Введите логин, который вам выдали.',
    en: 'There is no login. Enter the login you were given.',
  },
})

/** Nothing was typed as the password. */
export const missingPassword = (): Refusal => ({
  code: 'access.password-missing',
  field: 'password',
  says: { ru: 'Пароль не указан. Введите пароль.', en: 'There is no password. Enter your password.' },
})

/** The login is unknown or closed, or the password is not its own: which of them is never said. */
export const wrongSignIn = (): Refusal => ({
  code: 'access.wrong-sign-in',
  field: 'login',
  says: {
    ru: 'Логин или пароль не подошли. Проверьте раскладку и Caps Lock и введите их ещё раз.',
    en: 'The login or the password is not right. Check the keyboard layout and Caps Lock, and enter them again.',
  },
})

/** Five tries failed: the next has to wait, whether the login exists or not. */
export function waitToSignIn(until: Temporal.Instant, now: Temporal.Instant): Refusal {
  const minutes = Math.max(1, Math.ceil(now.until(until).total('minutes')))
  const upToMinute = until
    .add({ seconds: 59 })
    .toZonedDateTimeISO('Europe/Moscow')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
  return {
    code: 'access.wait-to-sign-in',
    field: 'login',
    says: {
      ru: `Слишком много неудачных попыток. Следующая возможна через ${minutes} мин., в ${upToMinute} по московскому времени.`,
      en: `Too many tries have failed. The next is possible in ${minutes} min, at ${upToMinute} Moscow time.`,
    },
    facts: { until: until.toString() },
  }
}

/** Another account has the login. */
export const loginTaken = (login: string): Refusal => ({
  code: 'access.login-taken',
  field: 'login',
  says: {
    ru: 'Такой логин уже занят. Выберите другой.',
    en: 'The login is taken. Choose another.',
  },
  facts: { login },
})

/** The token is unknown or revoked already. */
export const noSuchToken = (): Refusal => ({
  code: 'access.no-such-token',
  says: {
    ru: 'Действующего ключа доступа с таким номером нет: его уже отозвали. Обновите страницу.',
    en: 'There is no such token in force: it has been revoked already. Reload the page.',
  },
})

/** The account is unknown or closed already. */
export const noSuchAccount = (): Refusal => ({
  code: 'access.no-such-account',
  says: {
    ru: 'Открытой учётной записи с таким номером нет: её уже закрыли. Обновите страницу.',
    en: 'There is no such open account: it has been closed already. Reload the page.',
  },
})

/** Nobody could administer afterwards. */
export const lastAdministrator = (): Refusal => ({
  code: 'access.last-administrator',
  says: {
    ru: 'Это последний администратор: без него некому выдавать доступ. Сначала заведите другого.',
    en: 'This is the last administrator: nobody could give access afterwards. Open an account for another first.',
  },
})

/** An administrator acts for no organisation. */
export const unneededOrganisation = (): Refusal => ({
  code: 'access.organisation-unneeded',
  says: {
    ru: 'Администратор не действует от имени организации. Уберите --organisation.',
    en: 'An administrator acts for no organisation. Leave out --organisation.',
  },
})

/** The registers have no organisation of that kind and code; a few that they have are named. */
export function unknownOrganisation(
  kind: 'insurer' | 'clinic' | 'fund',
  code: string | undefined,
  known: { code: string; name: string }[],
): Refusal {
  const kinds = {
    insurer: { ru: 'страховых компаний', en: 'insurers' },
    clinic: { ru: 'поликлиник', en: 'clinics' },
    fund: { ru: 'фондов', en: 'funds' },
  }
  const { ru, en } = kinds[kind]
  const listed = known.map(one => `${one.code} ${one.name}`).join('; ')
  return {
    code: 'access.organisation-unknown',
    says: known.length
      ? {
          ru: `Среди ${ru} нет кода ${code}. Есть, например: ${listed}.`,
          en: `There is no code ${code} among the ${en}. There are, for example: ${listed}.`,
        }
      : {
          ru: `В этой базе ещё нет ${ru}. Сначала запустите Polis: он загрузит реестры.`,
          en: `This database has no ${en} yet. Start Polis first: it loads the registers.`,
        },
    facts: { kind, code: code ?? null },
  }
}
