import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { field, type Call } from '#platform/http/route.ts'
import type { MoveBody } from '../api-shapes.ts'
import type { FoundByExpert } from '../decisions/rule-on.ts'
import type { FindingToSign } from '../decisions/sign-act.ts'
import { fields, meantOf } from '../desk/parts.ts'
import { readSum } from '../desk/read-sum.ts'
import { sumWrong } from '../refusals.ts'
import { ACT_LINES, FOUND, type Step } from './step.ts'

/** Reads the form of a step as the move that it means; refused where a choice that must be made was not. */
export function readStep(call: Call, step: Step): Outcome<MoveBody> {
  const revision = meantOf(call)?.revision
  const words = field(call, 'words')
  switch (step) {
    case 'take':
    case 'inspect':
    case 'go_on':
    case 'extend':
      return granted({ move: step, revision })
    case 'consult':
    case 'ask_evidence':
    case 'close':
      return granted({ move: step, revision, words })
    case 'ask_clinic':
      return granted({ move: step, revision, question: field(call, 'question') })
    case 'answer_inquiry':
      return granted({ move: step, revision, answer: field(call, 'answer') })
    case 'appeal_by_clinic':
      return granted({ move: step, revision, reason: field(call, 'reason') })
    case 'sign_act':
      return granted({ move: step, revision, findings: findingsOf(call) })
    case 'decide':
      return granted({ move: step, revision, words, found: foundOf(call) })
    case 'refuse':
    case 'decide_appeal':
    case 'review_clinic_appeal':
      return readChoice(call, step, { revision, words })
    case 'record_payment':
      return readPayment(call, revision)
  }
}

const HOW = {
  refuse: ['no_refund', 'no_defect'],
  decide_appeal: ['granted', 'rejected'],
  review_clinic_appeal: ['overturned', 'stands'],
} as const

/** The choices of a step that decides one way or the other. */
export const choicesOf = (step: Step): readonly string[] =>
  step === 'refuse' || step === 'decide_appeal' || step === 'review_clinic_appeal' ? HOW[step] : []

function readChoice(
  call: Call,
  step: keyof typeof HOW,
  said: { revision: number | undefined; words: string },
): Outcome<MoveBody> {
  const how = field(call, 'how')
  const found = foundOf(call)
  const [first] = HOW[step]
  if (!HOW[step].some(one => one === how)) return refused(choiceMissing())
  switch (step) {
    case 'refuse':
      return granted({ move: step, ...said, ground: how === first ? 'no_refund' : 'no_defect', found })
    case 'decide_appeal':
      return granted({ move: step, ...said, granted: how === first, found, findings: findingsOf(call) })
    case 'review_clinic_appeal':
      return granted({ move: step, ...said, overturned: how === first })
  }
}

const choiceMissing = (): Refusal => ({
  code: 'complaints.choice-missing',
  says: {
    ru: 'Выберите, что вы решили: без этого письма не будет.',
    en: 'Choose what you decided: there is no letter without it.',
  },
  field: 'how',
})

function readPayment(call: Call, revision: number | undefined): Outcome<MoveBody> {
  const kopecks = readSum(field(call, 'kopecks'))
  return kopecks === null
    ? refused(sumWrong('kopecks'))
    : granted({ move: 'record_payment', revision, kopecks })
}

function foundOf(call: Call): FoundByExpert & { receipts: string[] } {
  const ticked = fields(call, 'found')
  const serviceId = field(call, 'serviceId')
  return {
    receipts: fields(call, 'receipts'),
    ...(serviceId && { serviceId }),
    ...Object.fromEntries(FOUND.filter(name => ticked.includes(name)).map(name => [name, true])),
  }
}

/** What a line of an act says by its code: no defect of the classifier. */
export const NO_DEFECT = 'none'

/** The lines of the act that were filled in. */
const findingsOf = (call: Call): FindingToSign[] =>
  Array.from({ length: ACT_LINES }, (_, line) => ({
    code: field(call, `code-${line}`),
    words: field(call, `finding-${line}`),
  }))
    .filter(({ code, words }) => code || words)
    .map(({ code, words }) => ({ code: code === NO_DEFECT ? null : code, words }))
