import type { Refusal, Words } from '#kernel/outcome.ts'

const FAULTS: Record<'type' | 'size' | 'empty' | 'many' | 'twice', Words> = {
  type: {
    ru: 'Файл не фотография, не PDF и не запись звука. Приложите JPEG, PNG, PDF, MP3, M4A, OGG или WAV.',
    en: 'The file is no picture, PDF or sound. Attach JPEG, PNG, PDF, MP3, M4A, OGG or WAV.',
  },
  size: {
    ru: 'Файл больше 10 МБ. Сфотографируйте с меньшим размером или разрежьте запись.',
    en: 'The file is larger than 10 MB. Take a smaller picture or cut the recording.',
  },
  empty: {
    ru: 'Файл пустой. Выберите его ещё раз.',
    en: 'The file is empty. Choose it again.',
  },
  many: {
    ru: 'К жалобе можно приложить не больше 40 файлов. Приложите самое важное.',
    en: 'At most 40 files go with a complaint. Attach what matters most.',
  },
  twice: {
    ru: 'Этот файл уже приложен. Второй раз не нужно.',
    en: 'This file has been attached already. There is no need to do it again.',
  },
}

/** A file is not what may be attached. */
export const evidenceNotTaken = (fault: keyof typeof FAULTS): Refusal => ({
  code: `complaints.evidence-${fault}`,
  says: FAULTS[fault],
  field: 'file',
})
