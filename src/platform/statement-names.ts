/** A text that comes again is worth a plan that the server keeps; one with a list of varying length may never come again. */
const WORTH_KEEPING_AFTER = 2
const MOST_TEXTS = 1000

/** The name under which connections keep the plan of a statement, or undefined while it is not worth one. */
export type StatementNames = (text: string) => string | undefined

/** Names the statements that repeat, at most `mostTexts` of them, so that connections never fill up with plans. */
export function statementNames(mostTexts: number = MOST_TEXTS): StatementNames {
  const seen = new Map<string, { times: number; name: string }>()
  return text => {
    const known = seen.get(text)
    if (known) return ++known.times > WORTH_KEEPING_AFTER ? known.name : undefined
    if (seen.size < mostTexts) seen.set(text, { times: 1, name: `polis ${seen.size + 1}` })
    return undefined
  }
}
