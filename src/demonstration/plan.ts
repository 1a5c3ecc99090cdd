import type { State } from '#applications/index.ts'
import { isBefore, type Day } from '#kernel/day.ts'
import { MAKINGS, type Making } from './make-policies.ts'
import type { World } from './world.ts'

/** An application of the start set: when it was filed, and to which state it is brought. */
export interface PlannedApplication {
  insurer: string
  submittedOn: Day
  /** The day of the insurer's last step. */
  decidedOn: Day
  state: State
  /** How far the policy is made, where that is more or less than the state says. */
  making?: Making
}

const INSURERS = ['77012', '77012', '77008', '50046', '75004'] as const

/** About forty applications: every state that the law of the day knows, over several insurers, and one that is overdue. */
export function planApplications(world: World): PlannedApplication[] {
  const { law, today } = world
  const back = (days: number): Day => workingDay(world, today.subtract({ days }))
  const withCertificates = law.on(today).find<boolean>('temporary-certificate/issued')?.value ?? false
  const lately = INSURERS.flatMap((insurer, place): PlannedApplication[] => {
    const plan = (state: State, ago: number): PlannedApplication => ({
      insurer,
      state,
      submittedOn: back(ago),
      decidedOn: back(Math.max(0, ago - 1)),
    })
    const common = [
      plan('submitted', 0),
      plan('in_review', 0),
      plan('returned', 3 + place),
      plan('refused', 6 + place),
      plan('withdrawn', 5 + place),
    ]
    return withCertificates
      ? [...common, plan('accepted', 4 + place), plan('ready', 30 + place), plan('handed_over', 40 + place)]
      : [...common, plan('issued', 2 + place), plan('issued', 9 + place)]
  })
  const late: PlannedApplication = {
    insurer: '77012',
    state: 'submitted',
    submittedOn: back(12),
    decidedOn: back(12),
  }
  return [...lately, late, ...(withCertificates ? inTheMaking(world) : lastCertificates(world))]
}

/** One insurer of each region. */
const MAKERS = ['77012', '50046', '75004'] as const

/** Policies in the states of making that no other application shows; plastic waits where the last pause is not long ago. */
function inTheMaking(world: World): PlannedApplication[] {
  const { today } = world
  const lastBefore = world.windows('plastic').findLast(({ until }) => isBefore(until, today))?.until
  const paused = lastBefore && isBefore(today.subtract({ months: 6 }), lastBefore) ? lastBefore : null
  return MAKERS.flatMap((insurer, place) =>
    MAKINGS.flatMap((making): PlannedApplication[] => {
      const ago = { delivered: 18, sent: 14, in_batch: 10, agreed: 20, waiting: 0 }[making] + place
      const submittedOn = workingDay(
        world,
        making === 'waiting' ? (paused ?? today) : today.subtract({ days: ago }),
      )
      const decidedOn =
        making === 'waiting' ? submittedOn.add({ days: 1 }) : workingDay(world, submittedOn.add({ days: 4 }))
      if (making === 'waiting' && !paused) return []
      return [{ insurer, state: 'accepted', making, submittedOn, decidedOn }]
    }),
  )
}

/** Where certificates are no longer given: the last of them, in each region a policy handed over, one that nobody has come for, and one for which a day is agreed. */
function lastCertificates(world: World): PlannedApplication[] {
  const { law, today } = world
  const timeline = law.parameters.get('temporary-certificate/issued')?.variants[0]?.timeline ?? []
  const last = timeline.findLast(
    ({ value, until }) => value === true && until && isBefore(until, today),
  )?.until
  if (!last) return []
  const submittedOn = workingDay(world, last.subtract({ days: 2 }))
  const decidedOn = law.calendar.addWorkingDays(submittedOn, 20)
  return MAKERS.flatMap(insurer => [
    { insurer, state: 'accepted', making: 'agreed', submittedOn, decidedOn } as const,
    ...(['ready', 'handed_over'] as const).map(state => ({ insurer, state, submittedOn, decidedOn })),
  ])
}

/** The day itself or the last working day before it. */
function workingDay({ law }: World, on: Day): Day {
  let day = on
  while (!law.calendar.isWorkingDay(day)) day = day.subtract({ days: 1 })
  return day
}
