/** Where a command of `polis` writes and which settings it sees; tests pass their own. */
export interface Terminal {
  out(text: string): void
  error(text: string): void
  env: Record<string, string | undefined>
}

/** A command of `polis`: takes its arguments, answers the exit code. */
export interface CommandLineCommand {
  /** The words after `polis`, e.g. `enp NUMBER`. */
  usage: string
  summary: string
  run(args: string[], terminal: Terminal): Promise<number>
}
