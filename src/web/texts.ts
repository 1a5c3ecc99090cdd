import { IntlMessageFormat } from 'intl-messageformat'
import type { ComponentChildren } from 'preact'
import { LANGUAGES, readCatalogues, type Catalogue, type Language } from './catalogue.ts'

export type { Language } from './catalogue.ts'

/** Values that a text names: a number for plural forms, a text, nothing else. */
export type TextValues = Record<string, string | number>

/** Values of a text with marked parts: a function wraps the part that it names. */
export type RichValues = Record<string, string | number | ((part: ComponentChildren[]) => ComponentChildren)>

/** The words of every page, in both languages. */
export interface Texts {
  /** The text of a key, e.g. `applications.start.title`. */
  t(language: Language, key: string, values?: TextValues): string
  /** The text of a key whose marked parts become elements. */
  rich(language: Language, key: string, values: RichValues): ComponentChildren
}

/** What happens where a key has no text: a test must fail, a person must still get a page. */
export type OnMissing = 'throw' | 'show-key'

const ofSurroundings = (): OnMissing => (process.env['NODE_TEST_CONTEXT'] ? 'throw' : 'show-key')

/** Reads the texts of every folder below `source` (`src/` where none is given); a message that is not ICU throws when first used. */
export function loadTexts(source?: string, onMissing: OnMissing = ofSurroundings()): Texts {
  if (source !== undefined || onMissing !== ofSurroundings())
    return textsOf(readCatalogues(source), onMissing)
  ownTexts ??= textsOf(readCatalogues(), onMissing)
  return ownTexts
}

/** The texts of this checkout, read once a process. */
let ownTexts: Texts | undefined

/** Texts from catalogues in memory. */
export function textsOf(
  catalogues: Record<Language, Catalogue>,
  onMissing: OnMissing = ofSurroundings(),
): Texts {
  const compiled = Object.fromEntries(
    LANGUAGES.map(language => [language, new Map<string, IntlMessageFormat>()]),
  )
  const format = (language: Language, key: string): IntlMessageFormat => {
    const kept = compiled[language]?.get(key)
    if (kept) return kept
    const message = catalogues[language].get(key)
    if (message === undefined && onMissing === 'throw') throw new Error(`No text for ${key} in ${language}`)
    const made = new IntlMessageFormat(message ?? key, language)
    compiled[language]?.set(key, made)
    return made
  }
  return {
    t: (language, key, values) => String(format(language, key).format(values)),
    rich: (language, key, values) => format(language, key).format<ComponentChildren>(values),
  }
}
