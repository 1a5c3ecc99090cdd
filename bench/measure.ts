import { fork, type ChildProcess } from 'node:child_process'

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Runs several measurements in turn, `rounds` times, so that a slow minute of the machine meets them all alike. */
export async function inTurn<K extends string>(
  rounds: number,
  measurements: Record<K, () => Promise<number>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(measurements) as K[]
  const found = Object.fromEntries(names.map(name => [name, []])) as Record<string, number[]> as Record<
    K,
    number[]
  >
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) found[name].push(await measurements[name]())
  }
  return found
}

/** The median of the ratios of neighbouring runs. */
export const ratioOf = (of: readonly number[], to: readonly number[]): number =>
  median(of.map((value, index) => value / to[index]!))

/** A process of ours that answers one message with one message. */
export class Helper {
  readonly #child: ChildProcess

  constructor(script: URL) {
    this.#child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  }

  /** Sends a message and awaits the answer; fails where the process ends first. */
  ask<T>(message: object): Promise<T> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`A process of the bench ended with ${code}`))
      this.#child.once('exit', ended)
      this.#child.once('message', answer => {
        this.#child.off('exit', ended)
        resolve(answer as T)
      })
      this.#child.send(message)
    })
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const ended = new Promise(resolve => this.#child.once('exit', resolve))
    this.#child.disconnect()
    await ended
  }
}
