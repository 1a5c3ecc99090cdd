import type { Refusal, Words } from '#kernel/outcome.ts'

const refusal = (code: string, says: Words, facts: Record<string, unknown> = {}): Refusal => ({
  code,
  says,
  facts,
})

/** The file to write is already there. */
export const fileExists = (file: string): Refusal =>
  refusal('backup.file_exists', {
    ru: `Файл ${file} уже есть, копия поверх него не пишется. Назовите другой файл.`,
    en: `The file ${file} is already there and a backup is never written over one. Name another file.`,
  })

/** The file cannot be written. */
export const cannotWrite = (file: string, reason: string): Refusal =>
  refusal('backup.cannot_write', {
    ru: `Файл ${file} не удалось записать (${reason}). Проверьте папку, права и свободное место.`,
    en: `The file ${file} could not be written (${reason}). Look at the folder, the rights and the free space.`,
  })

/** The database holds no Polis. */
export const notPolis: Refusal = refusal('backup.not_polis', {
  ru: 'В этой базе данных нет таблиц Полиса, копировать нечего. Проверьте DATABASE_URL и POLIS_DATA_DIR.',
  en: 'This database holds no tables of Polis, so there is nothing to copy. Look at DATABASE_URL and POLIS_DATA_DIR.',
})

/** Row level security hides rows from whoever copies. */
export const rowsHidden: Refusal = refusal('backup.rows_hidden', {
  ru: 'Этой роли базы данных видны не все строки, копия была бы неполной. Подключитесь ролью с правом BYPASSRLS или суперпользователем.',
  en: 'This database role does not see every row, so the backup would not be whole. Connect as a role with BYPASSRLS or as a superuser.',
})

/** The file cannot be read. */
export const cannotRead = (file: string, reason: string): Refusal =>
  refusal('restore.cannot_read', {
    ru: `Файл ${file} не удалось прочитать (${reason}). Проверьте имя и права.`,
    en: `The file ${file} could not be read (${reason}). Look at its name and rights.`,
  })

/** The file is something else. */
export const notABackup = (file: string): Refusal =>
  refusal('restore.not_a_backup', {
    ru: `Файл ${file} — не резервная копия Полиса. Укажите файл, который записала команда polis backup.`,
    en: `The file ${file} is not a backup of Polis. Name a file that "polis backup" wrote.`,
  })

/** The file is cut short or altered. */
export const damaged = (file: string, fault: string): Refusal =>
  refusal(
    'restore.damaged',
    {
      ru: `Копия ${file} повреждена: она обрезана или изменена. В базу ничего не записано. Возьмите другой экземпляр копии.`,
      en: `The backup ${file} is damaged: cut short or altered. Nothing was written to the database. Take another copy of it.`,
    },
    { fault },
  )

/** The file is of a layout to come. */
export const newerFormat = (file: string): Refusal =>
  refusal('restore.newer_format', {
    ru: `Копию ${file} записал более новый Полис. Восстановите её той же или более новой версией.`,
    en: `The backup ${file} was written by a newer Polis. Restore it with that version or a later one.`,
  })

/** The backup and the database have had different migrations. */
export const otherSchema = (ofBackup: string, ofDatabase: string): Refusal =>
  refusal(
    'restore.other_schema',
    {
      ru: `Копия сделана со схемы ${ofBackup}, а база данных — со схемой ${ofDatabase}. Восстановите копию той версией Полиса, которая её сделала, потом обновите.`,
      en: `The backup is of schema ${ofBackup} and the database is of schema ${ofDatabase}. Restore it with the version of Polis that made it, then upgrade.`,
    },
    { ofBackup, ofDatabase },
  )

/** The database already holds something. */
export const notEmpty = (tables: string[]): Refusal =>
  refusal(
    'restore.not_empty',
    {
      ru: `В базе данных уже есть записи (${tables.join(', ')}), а копия восстанавливается только в пустую. Укажите новую папку в POLIS_DATA_DIR или новую базу в DATABASE_URL.`,
      en: `The database already holds rows (${tables.join(', ')}) and a backup is restored only into an empty one. Name a new folder in POLIS_DATA_DIR or a new database in DATABASE_URL.`,
    },
    { tables },
  )

/** The installation has another master key than the backup needs. */
export const otherKey = (ofBackup: string, ofInstallation: string): Refusal =>
  refusal(
    'restore.other_key',
    {
      ru: `Зашифрованное в копии открывается ключом ${ofBackup}, а здесь ключ ${ofInstallation}. Сначала положите файл ключа той установки, с которой сделана копия.`,
      en: `What is sealed in the backup opens with key ${ofBackup} and this installation has key ${ofInstallation}. First put the key file of the installation that the backup was made of in place.`,
    },
    { ofBackup, ofInstallation },
  )

/** The role may not fill the tables. */
export const notOwner: Refusal = refusal('restore.not_owner', {
  ru: 'Эта роль базы данных не владеет таблицами, а заполнить их может только владелец. Подключитесь владельцем.',
  en: 'This database role does not own the tables and only their owner can fill them. Connect as the owner.',
})

/** Somebody is using the database that is to be filled. */
export const inUse: Refusal = refusal('restore.in_use', {
  ru: 'База данных сейчас занята. Остановите Полис и повторите.',
  en: 'The database is in use. Stop Polis and try again.',
})

/** The database did not take the rows, or holds something else after taking them. */
export const rejected = (table: string, reason: string): Refusal =>
  refusal(
    'restore.rejected',
    {
      ru: `База данных не приняла таблицу ${table} из копии. Ничего не записано. Сообщите разработчикам: ${reason}.`,
      en: `The database did not take the table ${table} of the backup. Nothing was written. Tell the developers: ${reason}.`,
    },
    { table, reason },
  )
