import type { Terminal } from '#platform/command-line.ts'

/** Shows how far a long work is. */
export interface ProgressBar {
  show(done: number): void
  end(): void
}

const WIDTH = 30

/** A bar with rows a second and the rest: one line that is written over at a terminal, a line a tenth elsewhere. */
export function progressBar(total: number, terminal: Terminal, now = () => performance.now()): ProgressBar {
  const began = now()
  let tenths = 0
  const isLive = process.stderr.isTTY
  return {
    show(done) {
      const line = lineOf(done, total, (now() - began) / 1000)
      if (isLive) process.stderr.write(`\r${line}`)
      else if (Math.floor((done * 10) / total) > tenths) terminal.error(line)
      tenths = Math.floor((done * 10) / total)
    },
    end: () => void (isLive && process.stderr.write('\n')),
  }
}

/** One line of the bar, e.g. `[#####     ] 50 %  5000 of 10000  2500 rows/s  2 s left`. */
export function lineOf(done: number, total: number, seconds: number): string {
  const share = total ? done / total : 1
  const filled = Math.round(share * WIDTH)
  const speed = seconds > 0 ? done / seconds : 0
  const left = speed > 0 ? Math.ceil((total - done) / speed) : 0
  const bar = `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}]`
  return `${bar} ${Math.floor(share * 100)} %  ${done} of ${total}  ${Math.round(speed)} rows/s  ${left} s left `
}
