/** A clinic as the register knows it. */
export interface Clinic {
  /** Six digits: region, then the number in it; its organisation is `clinic:<code>`. */
  code: string
  region: string
  name: string
  address: string
  /** False for a clinic that does not work for this insurance. */
  inSystem: boolean
  phone: string | null
  /** True for an invented one. */
  demonstration: boolean
}

/** The clinics of an installation, held in memory and never changed while Polis runs. */
export interface ClinicRegister {
  readonly clinics: readonly Clinic[]
  clinic(code: string): Clinic | null
  /** By name, as people read lists. */
  clinicsIn(region: string): readonly Clinic[]
}

const russian = new Intl.Collator('ru')

/** A register that answers from the given rows. */
export function clinicRegisterOf(clinics: readonly Clinic[]): ClinicRegister {
  const byCode = new Map(clinics.map(clinic => [clinic.code, clinic]))
  const byRegion = Map.groupBy(
    clinics.toSorted((a, b) => russian.compare(a.name, b.name)),
    ({ region }) => region,
  )
  return {
    clinics,
    clinic: code => byCode.get(code) ?? null,
    clinicsIn: region => byRegion.get(region) ?? [],
  }
}
