import type { Settlement } from '../choosing-schemas.ts'

const LETTER = String.raw`[\p{L}\p{N}-]`

/** Letter case and ё do not matter. */
const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

const folded = new WeakMap<Settlement, readonly string[]>()

/** Each town's names are folded once: every office of the register is looked for among all the towns. */
function names(town: Settlement): readonly string[] {
  const known = folded.get(town) ?? [town.name.ru, town.name.en].map(fold)
  folded.set(town, known)
  return known
}

/** The search for the bare letters comes first: it is cheap, and most names are not there. */
const mentions = (text: string, name: string): boolean =>
  text.includes(name) && new RegExp(`(?<!${LETTER})${RegExp.escape(name)}(?!${LETTER})`, 'u').test(text)

/**
 * The town that an address or a typed name mentions, in a region where that is given; the longest name where several do,
 * so that «Великий Новгород» is not taken for «Новгород». Null where none of ours is mentioned.
 */
export function settlementIn(
  settlements: readonly Settlement[],
  address: string,
  region?: string,
): Settlement | null {
  const text = fold(address)
  const found = settlements
    .filter(town => !region || town.region === region)
    .filter(town => names(town).some(name => mentions(text, name)))
  return found.toSorted((a, b) => b.name.ru.length - a.name.ru.length)[0] ?? null
}
