export { ACCOUNTS, type Entry, type LedgerKind, type LedgerTransaction, type ToPost } from './ledger.ts'
export { balanceOf, balancesOf, post, transactionsOf } from './post.ts'
export { movedBetween, trialBalanceOn, type Moved, type TrialLine } from './trial-balance.ts'
