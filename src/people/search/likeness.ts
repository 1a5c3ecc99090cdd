// How much a word counts where the query has only its first letter.
const INITIAL = 0.9
const SAME_BIRTH = 0.25

/** How alike a name as typed and a name of the register are, word by word, from 0 to 1; an initial fits its name. */
export function likenessOf(typed: string, known: string): number {
  const left = known.split(' ')
  const words = typed.split(' ').toSorted((a, b) => b.length - a.length)
  let alike = 0
  let total = 0
  for (const word of words) {
    const [place, likeness] = best(word, left)
    const weight = Math.min(word.length, 8)
    alike += likeness * weight
    total += weight
    if (place >= 0) left.splice(place, 1)
  }
  return total ? alike / total : 0
}

/** The likeness of a whole hit: the name, raised where the birth date is the one typed and lowered where it is not. */
export function withBirthDate(likeness: number, isSame: boolean | null): number {
  if (isSame === null) return likeness
  return isSame ? likeness * (1 - SAME_BIRTH) + SAME_BIRTH : likeness * (1 - SAME_BIRTH)
}

function best(word: string, known: readonly string[]): [place: number, likeness: number] {
  let found: [number, number] = [-1, 0]
  for (const [place, other] of known.entries()) {
    const likeness = wordLikeness(word, other)
    if (likeness > found[1]) found = [place, likeness]
  }
  return found
}

function wordLikeness(word: string, known: string): number {
  if (word === known) return 1
  if (word.length <= 2) return known.startsWith(word) ? INITIAL : 0
  return Math.max(0, 1 - distance(word, known) / Math.max(word.length, known.length))
}

/** How many letters were changed, left out, put in or swapped with a neighbour. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_letter, place) => place)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
