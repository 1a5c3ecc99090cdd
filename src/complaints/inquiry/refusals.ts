import type { Refusal } from '#kernel/outcome.ts'

/** The clinic answers no insurer: it is outside the system, or no register knows it. */
export const clinicNotOurs = (): Refusal => ({
  code: 'complaints.clinic-not-ours',
  says: {
    ru: 'Этой клиники нет в системе ОМС или в списке клиник, спросить её через Polis нельзя. Решите по тому, что прислал человек.',
    en: 'This clinic is outside the system or not in the list of clinics and cannot be asked here. Decide by what the person sent.',
  },
})
