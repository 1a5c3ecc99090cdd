export { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './accounts.ts'
export { demonstrationCommands } from './command-line.ts'
export { loadDemonstration, type DemonstrationParts } from './load-demonstration.ts'
