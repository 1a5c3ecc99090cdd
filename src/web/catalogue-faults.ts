import { IntlMessageFormat } from 'intl-messageformat'
import { LANGUAGES, type Catalogue, type Language } from './catalogue.ts'

const PLURAL_CASES = [0, 1, 2, 5, 11, 21, 101]

/** The catalogues, the source that uses them, and the prefixes of keys that code puts together. */
export interface CatalogueCheck {
  catalogues: Record<Language, Catalogue>
  source: string
  dynamic: readonly string[]
}

/** Everything wrong with the texts, one line each; empty where all is well. */
export function catalogueFaults(check: CatalogueCheck): string[] {
  return [...parityFaults(check), ...messageFaults(check), ...useFaults(check)]
}

function parityFaults({ catalogues: { ru, en } }: CatalogueCheck): string[] {
  return [
    ...[...ru.keys()].filter(key => !en.has(key)).map(key => `${key}: no English text`),
    ...[...en.keys()].filter(key => !ru.has(key)).map(key => `${key}: no Russian text`),
  ]
}

function messageFaults({ catalogues }: CatalogueCheck): string[] {
  return LANGUAGES.flatMap(language =>
    [...catalogues[language]].flatMap(([key, message]) => {
      if (message.trim() === '') return [`${key} (${language}): empty`]
      return formFaults(message, language).map(fault => `${key} (${language}): ${fault}`)
    }),
  )
}

function formFaults(message: string, language: Language): string[] {
  try {
    const format = new IntlMessageFormat(message, language)
    const missing = language === 'ru' && /\bplural\b/.test(message) ? missingForms(message) : []
    const names = [...message.matchAll(/\{\s*(\w+)/g)].map(found => found[1] ?? '')
    const tags = [...message.matchAll(/<(\w+)>/g)].map(found => found[1] ?? '')
    const empty = PLURAL_CASES.filter(number => {
      const values = Object.fromEntries(names.map(name => [name, number]))
      const parts = Object.fromEntries(tags.map(tag => [tag, (chunks: string[]) => chunks.join('')]))
      return String(format.format({ ...values, ...parts })).trim() === ''
    })
    return [...missing, ...empty.map(number => `says nothing for ${number}`)]
  } catch (error) {
    return [`not an ICU message: ${(error as Error).message}`]
  }
}

/** Russian counts in one, few and many; `other` may stand for many, as counts are whole. */
const missingForms = (message: string): string[] =>
  ['one', 'few', 'other']
    .filter(form => !new RegExp(`\\b${form}\\s*\\{`).test(message))
    .map(form => `no plural form ${form}`)

function useFaults({ catalogues, source, dynamic }: CatalogueCheck): string[] {
  const keys = catalogues.ru
  const folders = new Set([...keys.keys()].map(key => key.split('.')[0]))
  const asked = new Set(
    [...source.matchAll(/\b(?:t|rich)\(\s*(['"`])([\w.-]+)\1/g)].map(found => found[2] ?? ''),
  )
  const quoted = new Set([...source.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)+)\1/g)].map(found => found[2] ?? ''))
  const unknown = [...asked].filter(
    key => folders.has(key.split('.')[0]) && key.includes('.') && !keys.has(key),
  )
  const unused = [...keys.keys()].filter(
    key => !quoted.has(key) && !dynamic.some(prefix => key.startsWith(prefix)),
  )
  return [...unknown.map(key => `${key}: used, but has no text`), ...unused.map(key => `${key}: never used`)]
}
