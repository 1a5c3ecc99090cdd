export { loadLaw } from './load.ts'
export type { Term } from './value-shapes.ts'
export type * from './types.ts'
