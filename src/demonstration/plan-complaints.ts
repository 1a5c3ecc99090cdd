import type { ComplaintKind, ComplaintToFile, MoveBody } from '#complaints/index.ts'

/** Who makes a step of an invented case. */
type Hand = 'citizen' | 'clerk' | 'clinic' | 'fund'

/** A step of an invented case: days after its filing, who, and what. A decision counts the receipt of the case. */
export interface PlannedStep {
  after: number
  by: Hand
  body: MoveBody
  /** True where the receipt of the case is counted, its conditions met. */
  countsReceipt?: true
}

/** An invented case: filed so many days ago, and what was done to it. */
export interface PlannedComplaint {
  ago: number
  kind: ComplaintKind
  clinicCode: string
  story: string
  serviceId?: string
  paidKopecks?: number
  channel?: ComplaintToFile['channel']
  /** True for somebody insured nowhere, whose case the fund handles. */
  uninsured?: true
  steps: PlannedStep[]
}

const CLINIC = '770001'
const WORDS = 'Пример: подробности в деле.'
const ULTRASOUND = {
  kind: 'charge',
  clinicCode: CLINIC,
  story: 'Врач назначил УЗИ, а в регистратуре взяли деньги. Пример для показа.',
  serviceId: 'ultrasound-abdomen',
  paidKopecks: 435_000,
} as const
const step = (after: number, by: Hand, body: MoveBody): PlannedStep => ({ after, by, body })
const counted = (after: number, by: Hand, body: MoveBody): PlannedStep => ({
  after,
  by,
  body,
  countsReceipt: true,
})

const taken = [step(0, 'clerk', { move: 'take' })]
const inspected = [...taken, step(1, 'clerk', { move: 'inspect' })]
const asked = [...inspected, step(1, 'clerk', { move: 'ask_clinic', question: 'За что взяли деньги?' })]
const answered = [...asked, step(4, 'clinic', { move: 'answer_inquiry', answer: 'По прейскуранту.' })]
const act = (code: string | null) => [{ code, words: 'Пример: проверено по документам.' }]
const signed = [...answered, step(5, 'clerk', { move: 'sign_act', findings: act('239') })]
const upheld = [...signed, counted(6, 'clerk', { move: 'decide', words: WORDS, found: {} })]
const refused = [
  ...taken,
  counted(3, 'clerk', { move: 'refuse', ground: 'no_refund', words: WORDS, found: { ownWish: true } }),
]
const appealed = [...refused, step(5, 'citizen', { move: 'appeal', reason: 'УЗИ назначил врач.' })]
const paid = [...upheld, step(9, 'clerk', { move: 'record_payment', kopecks: 435_000 })]

/** A case at each stage, some of them at more than one clinic. */
export const PLANNED_COMPLAINTS: readonly PlannedComplaint[] = [
  { ...ULTRASOUND, ago: 1, steps: [] },
  {
    ...ULTRASOUND,
    ago: 2,
    steps: [...taken, step(1, 'clerk', { move: 'ask_evidence', words: 'Пришлите чек.' })],
  },
  {
    ago: 3,
    kind: 'consultation',
    clinicCode: CLINIC,
    story: 'Можно ли сменить поликлинику второй раз за год? Пример для показа.',
    steps: [...taken, step(1, 'clerk', { move: 'consult', words: 'Один раз в год, чаще при переезде.' })],
  },
  { ...ULTRASOUND, ago: 4, steps: inspected },
  { ...ULTRASOUND, ago: 5, steps: asked },
  { ...ULTRASOUND, ago: 25, steps: asked },
  { ...ULTRASOUND, ago: 8, steps: signed },
  { ...ULTRASOUND, ago: 10, steps: upheld },
  { ...ULTRASOUND, ago: 16, steps: paid },
  { ...ULTRASOUND, ago: 12, steps: refused },
  { ...ULTRASOUND, ago: 14, steps: appealed },
  {
    ...ULTRASOUND,
    ago: 40,
    steps: [
      ...appealed,
      step(20, 'fund', { move: 'decide_appeal', granted: false, words: WORDS }),
      step(22, 'citizen', { move: 'appeal', reason: 'Прошу проверить ещё раз.' }),
    ],
  },
  {
    ...ULTRASOUND,
    ago: 18,
    steps: [...upheld, step(8, 'clinic', { move: 'appeal_by_clinic', reason: 'Услуга была по желанию.' })],
  },
  { ...ULTRASOUND, ago: 60, steps: [...paid, step(10, 'clerk', { move: 'close', words: WORDS })] },
  {
    ago: 7,
    kind: 'wait',
    clinicCode: '770002',
    story: 'УЗИ предлагают через два месяца. Пример для показа.',
    serviceId: 'ultrasound-abdomen',
    steps: inspected,
  },
  {
    ago: 30,
    kind: 'refusal',
    clinicCode: '770004',
    channel: 'hotline',
    story: 'Скорая не хотела везти без полиса. Пример для показа.',
    steps: [step(0, 'clerk', { move: 'record_call', outcome: 'clinic_took', words: 'Клиника приняла.' })],
  },
  {
    ago: 6,
    kind: 'refusal',
    clinicCode: '770002',
    story: 'Без полиса не приняли. Пример для показа.',
    uninsured: true,
    steps: [step(1, 'fund', { move: 'take' })],
  },
]
