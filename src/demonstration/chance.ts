/** A run of numbers that look random and are the same for the same seed: the demonstration is made twice alike. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number
  /** True in `percent` cases of a hundred. */
  percent(percent: number): boolean
  /** One of a list, which is not empty. */
  pick<T>(list: readonly T[]): T
}

/** The run of a seed and a place in it, so that any person can be made without those before (splitmix32). */
export function chanceOf(seed: number, place: number): Chance {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit)
  return {
    below,
    percent: percent => below(100) < percent,
    pick: list => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('Nothing to pick from')
      return picked
    },
  }
}
