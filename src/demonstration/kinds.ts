/** What an invented person is an example of. */
export const KINDS = [
  'paper',
  'digital',
  'plastic',
  'universal_card',
  'old',
  'old_expired',
  'certificate',
  'certificate_expired',
  'limited',
  'limited_expired',
  'no_policy',
  'never_insured',
  'newborn',
  'military',
  'changed_surname',
  'long_life',
] as const
export type Kind = (typeof KINDS)[number]

/** How often each kind stands among people made in bulk, of a thousand: chosen to look like a region, not measured. */
export const SHARES: Readonly<Record<Kind, number>> = {
  paper: 470,
  digital: 250,
  plastic: 100,
  universal_card: 10,
  old: 40,
  old_expired: 20,
  certificate: 15,
  certificate_expired: 5,
  limited: 20,
  limited_expired: 10,
  no_policy: 5,
  never_insured: 10,
  newborn: 10,
  military: 5,
  changed_surname: 20,
  long_life: 10,
}
