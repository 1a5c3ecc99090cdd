export { matchesOf as findCoverage } from './answer-question.ts'
export type { Condition, CoverageAnswer, Verdict } from './coverage-answer.ts'
export type { CoverageFacts } from './coverage-facts.ts'
export { coverageCommands } from './command-line.ts'
