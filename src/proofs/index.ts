export { proofCommands, type OpenProofs } from './command-line.ts'
export type { ProofDependencies, ShownProof } from './issue-proof.ts'
export { signingKey } from './signing-key.ts'
