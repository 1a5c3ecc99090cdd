import type { Language } from '#web/view.ts'
import type { PolicyCheck } from './decide.ts'
import type { PolicyCheckAnswer } from './request.ts'

/** The JSON of a check, in a language. */
export function policyCheckView(check: PolicyCheck, language: Language): PolicyCheckAnswer {
  const { policy } = check
  return {
    found: check.found,
    insured: check.insured,
    on: check.on.toString(),
    ...(check.insurer && { insurer: { ...check.insurer, name: check.insurer.name[language] } }),
    ...(policy && {
      policy: {
        form: policy.form,
        number: policy.form === 'old' && policy.series ? `${policy.series} ${policy.number}` : policy.number,
        ...(policy.validUntil && { validUntil: policy.validUntil.toString() }),
      },
    }),
    programme: check.programme,
    because: check.because.map(({ says, act, at }) => ({
      says: says[language],
      ...(act && { act }),
      ...(at && { at }),
    })),
    advice: check.advice.map(says => ({ says: says[language] })),
  }
}
