import { timelineProblems } from './timeline.ts'
import type { Parameter, ParameterVariant } from './types.ts'

/** What is wrong in the variants of a parameter: keys not declared, two that answer the same question, holes and overlaps. */
export function variantProblems(parameter: Parameter): string[] {
  return parameter.variants.flatMap((variant, index) => {
    const name = variantName(variant)
    const periods = [...variant.timeline, ...variant.gaps]
    // A particular variant may be silent before and after its own days: the more general one answers then.
    const coverage = parameter.variants.some(other => isMoreGeneral(other, variant)) ? 'inside' : 'whole'
    return [
      ...undeclaredKeys(parameter, variant).map(
        key => `${name}: the key ${key} is not among the keys of the parameter`,
      ),
      ...parameter.variants
        .slice(index + 1)
        .filter(other => isRival(variant, other))
        .map(
          other =>
            `${name} and ${variantName(other)} may both be asked for; say which is the more particular`,
        ),
      ...timelineProblems(periods, coverage).map(says => `${name}: ${says}`),
    ]
  })
}

const variantName = ({ key }: ParameterVariant) => {
  const pairs = Object.entries(key).map(([name, value]) => `${name}=${value}`)
  return pairs.length > 0 ? `the variant ${pairs.join(', ')}` : 'the general variant'
}

const undeclaredKeys = (parameter: Parameter, variant: ParameterVariant) =>
  Object.keys(variant.key).filter(key => !parameter.keys.includes(key))

const isMoreGeneral = (a: ParameterVariant, b: ParameterVariant) =>
  Object.keys(a.key).length < Object.keys(b.key).length &&
  Object.entries(a.key).every(([name, value]) => b.key[name] === value)

/** True where some keys fit both and neither names more of them. */
const isRival = (a: ParameterVariant, b: ParameterVariant) =>
  Object.keys(a.key).length === Object.keys(b.key).length &&
  Object.entries(a.key).every(([name, value]) => (b.key[name] ?? value) === value)
