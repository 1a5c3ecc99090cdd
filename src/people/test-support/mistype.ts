import { chanceOf, type Chance } from '#demonstration/chance.ts'

const LETTERS = 'абвгдежзиклмнопрстуфхцчшыэюя'

/** A word with letters wrong as people get them wrong: one replaced, left out, put in, or swapped with its neighbour. */
export function mistype(chance: Chance, word: string, errors: number): string {
  let letters = [...word]
  for (let error = 0; error < errors; error++) letters = oneError(chance, letters)
  const wrong = letters.join('')
  return wrong === word ? mistype(chance, word, errors) : wrong
}

function oneError(chance: Chance, letters: string[]): string[] {
  const place = chance.below(letters.length - 1)
  const letter = chance.pick([...LETTERS])
  switch (chance.below(4)) {
    case 0:
      return letters.toSpliced(place, 1, letter)
    case 1:
      return letters.toSpliced(place, 1)
    case 2:
      return letters.toSpliced(place, 0, letter)
    default:
      return letters.toSpliced(place, 2, letters[place + 1] ?? '', letters[place] ?? '')
  }
}

/** Some of a list, the same ones every time. */
export function someOf<T>(list: readonly T[], count: number, seed: number): T[] {
  const chance = chanceOf(seed, 0)
  return Array.from({ length: count }, () => chance.pick(list))
}
