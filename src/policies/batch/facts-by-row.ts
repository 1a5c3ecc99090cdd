import type { FactsOfRow } from './store.ts'

/** Facts that come in the order of rows, taken a row at a time; a row that found nobody has none. */
export class FactsByRow {
  readonly #parts: AsyncGenerator<FactsOfRow[]>
  #part: FactsOfRow[] = []
  #at = 0
  #ended = false

  constructor(parts: AsyncGenerator<FactsOfRow[]>) {
    this.#parts = parts
  }

  /** The facts of a row; rows are asked for in rising order. */
  async of(row: number): Promise<FactsOfRow[]> {
    const found: FactsOfRow[] = []
    for (;;) {
      const next = this.#part[this.#at] ?? (await this.#refill())
      if (!next || next.row > row) return found
      if (next.row === row) found.push(next)
      this.#at++
    }
  }

  async #refill(): Promise<FactsOfRow | undefined> {
    if (this.#ended) return undefined
    const step = await this.#parts.next()
    this.#at = 0
    this.#part = step.done ? [] : step.value
    this.#ended = step.done === true
    return this.#part[0]
  }
}
