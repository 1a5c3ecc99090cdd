export type { Clinic, ClinicRegister } from './clinic.ts'
export { loadClinics } from './load.ts'
export { saveClinics } from './store.ts'
