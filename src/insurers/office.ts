import type { Words } from '#kernel/outcome.ts'

/** A place where an insurer receives people. */
export interface Office {
  /** `register-77012` for the address of the register, a name of its own for any other. */
  id: string
  insurer: string
  /** The region where it lies. */
  region: string
  address: string
  /** Null where no source gives them. */
  hours: Words | null
  /** True for an invented office: the register knows one address an insurer. */
  demonstration: boolean
}
