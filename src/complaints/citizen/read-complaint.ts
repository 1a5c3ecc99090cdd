import type { Day } from '#kernel/day.ts'
import type { ComplaintToFile } from '../file-complaint.ts'
import type { Answers } from '../drafts/draft.ts'
import { readSum } from '../desk/read-sum.ts'
import { dayOf, digits, kindOf } from './steps.ts'

const said = (value: string | undefined): boolean | undefined =>
  value === 'yes' ? true : value === 'no' ? false : undefined

/** The complaint that whole answers mean. */
export function readComplaint(answers: Answers, personId: string, today: Day): ComplaintToFile {
  const { region, clinic, clinicName, story = '', service } = answers
  const kind = kindOf(answers) ?? 'refusal'
  const isPaid = kind === 'charge' && answers.isPaid === 'yes'
  const sum = isPaid ? readSum(answers.paid ?? '') : null
  return {
    personId,
    kind,
    channel: 'online',
    happenedOn: dayOf(answers) ?? today,
    story,
    ...(region && { region }),
    ...(clinic ? { clinicCode: clinic } : { clinicName, isOutside: answers.clinicIs === 'outside' }),
    ...(service && { serviceId: service }),
    prescribed: said(answers.prescribed),
    referral: said(answers.referral),
    emergency: said(answers.emergency),
    ...(sum !== null && { paidKopecks: sum }),
    ...(isPaid && bankOf(answers)),
  }
}

function bankOf({ recipient = '', account = '', bik = '' }: Answers): Pick<ComplaintToFile, 'bank'> {
  return account && bik ? { bank: { recipient, account: digits(account), bik: digits(bik) } } : {}
}
