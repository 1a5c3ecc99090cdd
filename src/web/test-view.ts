import { day } from '#kernel/day.ts'
import { loadTexts, type Language } from './texts.ts'
import { viewOf, type SignedIn, type View } from './view.ts'

const TEXTS = loadTexts()

/** A view for tests of pages: nobody signed in, 1 June 2017. */
export const testView = (language: Language = 'ru', signedIn: SignedIn | null = null): View =>
  viewOf({
    language,
    texts: TEXTS,
    path: '/gallery',
    query: { page: '2' },
    signedIn,
    csrf: 'token',
    today: day('2017-06-01'),
    now: Temporal.Instant.from('2017-06-01T09:00:00Z'),
  })
