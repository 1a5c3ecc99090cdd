import type { Day } from '#kernel/day.ts'
import type { Reason } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import type { Complaint } from '../complaint.ts'
import { defectOf } from '../decisions/defects.ts'
import type { Ruling } from '../decisions/rule-on.ts'
import type { Letter } from '../reading/letters.ts'
import { ARTICLES, PLAIN, type LetterKind } from '../reading/letter-words.ts'
import { refundDue, thinkingDue } from '../terms.ts'
import type { Course } from './decision-course.ts'

/** The letter that a decision would send to the person, before it is sent (E06). */
export function draftLetter(
  law: Pick<Law, 'on' | 'calendar'>,
  { region }: Pick<Complaint, 'region'>,
  { course, ruling, said, on }: { course: Course; ruling: Ruling; said: string; on: Day },
): Letter {
  const { refund, fine, codes } = ruling
  const isUpheld = course.to === 'uphold'
  const owed: LetterKind = refund.kopecks > 0 ? 'refund' : 'upheld'
  const kind: LetterKind = isUpheld ? owed : 'refused'
  const isOfMoney = isUpheld || course.ground === 'no_refund'
  const dueOn = isUpheld ? refundDue(law, on, region) : thinkingDue(law, on, region)
  return {
    kind,
    on,
    to: 'citizen',
    plain: PLAIN[kind],
    said,
    dueOn: kind === 'upheld' ? null : dueOn,
    refundKopecks: isUpheld ? refund.kopecks : 0,
    fineKopecks: isUpheld ? fine.kopecks : 0,
    legal: [
      ...(isOfMoney ? [...refund.because, ...fine.because] : []),
      ...(isUpheld ? codes.flatMap(defectSays) : []),
      ...ARTICLES[kind],
    ],
  }
}

const defectSays = (code: string): Reason[] => {
  const defect = defectOf(code)
  return defect ? [{ says: defect.says, act: 'f014', at: `${code}, ${defect.ground}` }] : []
}
