/** What is wrong in law/: one error a problem in `errors`, each naming its file; the message lists them, one a line. */
export class BrokenLaw extends AggregateError {
  override name = 'BrokenLaw'

  constructor(problems: readonly string[]) {
    super(
      problems.map(problem => new Error(problem)),
      problems.join('\n'),
    )
  }
}

/** Collects the problems of all files, so that a broken law is told at once and whole. */
export class Problems {
  readonly #found: string[] = []

  /** Notes what is wrong in a file, by its path below law/. */
  add(path: string, says: string): void {
    this.#found.push(`law/${path}: ${says}`)
  }

  /** Throws `BrokenLaw` where anything was found. */
  refuseIfAny(): void {
    if (this.#found.length > 0) throw new BrokenLaw(this.#found)
  }
}
