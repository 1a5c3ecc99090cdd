import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'
import { formatsOf, type Formats } from './format.ts'
import type { Language, RichValues, Texts, TextValues } from './texts.ts'

export type { Language } from './texts.ts'

/** Who looks at the page, as its header says it. */
export interface SignedIn {
  name: string
  role: string
  organisation?: string
  /** How many notices a citizen has not read. */
  unread?: number
}

/** What a view is made from. */
export interface ViewParts {
  language: Language
  texts: Texts
  /** The path of the address, without the query. */
  path: string
  query: Record<string, string>
  signedIn: SignedIn | null
  /** The token that forms carry; empty where the visitor is not known. */
  csrf: string
  today: Day
  now: Temporal.Instant
}

/** Everything that a page needs to know about the request it answers. */
export interface View extends Readonly<Omit<ViewParts, 'texts'>> {
  /** A text of the catalogue in the language of the page. */
  t(key: string, values?: TextValues): string
  /** A text with marked parts: `<link>…</link>` is handed to `values.link`. */
  rich(key: string, values: RichValues): ComponentChildren
  /** Dates, numbers and money as people write them. */
  readonly format: Formats
}

/** Makes the view of a request. */
export function viewOf({ texts, ...request }: ViewParts): View {
  const { language } = request
  return {
    ...request,
    t: (key, values) => texts.t(language, key, values),
    rich: (key, values) => texts.rich(language, key, values),
    format: formatsOf(language),
  }
}

/** The address of the page itself, with its query, e.g. for coming back to it. */
export function addressOf(view: Pick<View, 'path' | 'query'>): string {
  const query = new URLSearchParams(view.query).toString()
  return query ? `${view.path}?${query}` : view.path
}
