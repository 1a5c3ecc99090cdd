import { isBefore, type Day } from '#kernel/day.ts'
import type { PolicyToLoad, SpellToLoad } from '#people/index.ts'
import type { Chance } from './chance.ts'
import type { Insurable, InventedInsurance } from './invent-insurance.ts'
import { inventedCertificate, inventedOldPolicy } from './invented-numbers.ts'
import { dayIn, type World } from './world.ts'

const on = (text: string): Day => Temporal.PlainDate.from(text)
const dayBefore = (later: Day): Day => later.subtract({ days: 1 })

/**
 * The insurance of somebody who has had a policy of every kind of their time: the old one, a certificate, the paper one, another
 * insurer of their own wish, and by today a digital one. Null where the day or the age does not let it.
 */
export function longLife(world: World, chance: Chance, person: Insurable): InventedInsurance | null {
  const { region, place } = person
  const [first, second] = world.insurers(region).filter((_code, index) => index < 2)
  const begun = on('2005-01-10').add({ days: chance.below(1000) })
  const certifiedOn = on('2012-02-01').add({ days: chance.below(200) })
  const changedOn = on('2016-02-01').add({ days: chance.below(250) })
  if (!first || isBefore(world.today, changedOn) || isBefore(begun, person.birthDate)) return null
  const paperOn = certifiedOn.add({ days: 30 + chance.below(10) })
  const digitalOn = dayIn(chance, world.windows('digital'), on('2022-12-01'))
  const validUntil = world.law.calendar.addWorkingDays(certifiedOn, 30, region)
  const policy = (form: string, from: Day, until: Day | null, rest: Partial<PolicyToLoad> = {}) => ({
    form,
    series: null,
    number: null,
    insurerCode: first,
    region,
    from,
    until,
    validUntil: null,
    endedBecause: until && 'replaced',
    ...rest,
  })
  const spell = (from: Day, until: Day | null, rest: Partial<SpellToLoad> = {}) => ({
    insurerCode: first,
    region,
    from,
    until,
    openedBecause: 'first_choice',
    closedBecause: until && 'change_of_insurer',
    ...rest,
  })
  const later = second ?? first
  return {
    spells: second
      ? [
          spell(begun, dayBefore(changedOn)),
          spell(changedOn, null, { insurerCode: later, openedBecause: 'change_of_wish' }),
        ]
      : [spell(begun, null)],
    policies: [
      policy('old', begun, dayBefore(certifiedOn), inventedOldPolicy(place, region)),
      policy('certificate', certifiedOn, dayBefore(paperOn), {
        number: inventedCertificate(place),
        validUntil,
      }),
      policy('paper', paperOn, digitalOn && dayBefore(digitalOn)),
      ...(digitalOn ? [policy('digital', digitalOn, null, { insurerCode: later })] : []),
    ],
  }
}
