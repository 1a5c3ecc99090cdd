/** Every category of person that Polis knows, insured or not, as the API names them. */
export const CATEGORIES = [
  'citizen',
  'foreign_permanent',
  'foreign_temporary',
  'stateless_permanent',
  'stateless_temporary',
  'refugee',
  'eaeu_worker',
  'eaeu_official',
  'foreign_worker_contributions',
  'highly_qualified',
  'military',
  'visa_visitor',
] as const

/** A category of person, the ground on which somebody is insured or is not. */
export type Category = (typeof CATEGORIES)[number]

const KNOWN: ReadonlySet<string> = new Set(CATEGORIES)

/** True where the text names a category. */
export const isCategory = (text: string): text is Category => KNOWN.has(text)
