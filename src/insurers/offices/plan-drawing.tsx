import type { VNode } from 'preact'
import type { View } from '#web/view.ts'
import { PLAN, type Plan, type Spot } from './plan.ts'

/** The plan of offices as a drawing of the page itself: no server but ours, no script; the list under it says the same. */
export function PlanDrawing({ view, plan }: { view: View; plan: Plan }): VNode {
  const { width, height } = PLAN
  return (
    <figure class="polis-figure">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        role="img"
        aria-labelledby="plan-title"
        font-size="12"
        fill="currentColor"
      >
        <title id="plan-title">{view.t('insurers.plan.title')}</title>
        <rect x="1" y="1" width={width - 2} height={height - 2} fill="none" stroke="currentColor" />
        {plan.towns.map(({ x, y, name }) => (
          <g>
            <rect x={x - 2} y={y - 2} width="4" height="4" />
            <text x={clamp(x)} y={y - 6} text-anchor="middle">
              {name}
            </text>
          </g>
        ))}
        {plan.here && <path d={cross(plan.here.x, plan.here.y)} stroke="currentColor" stroke-width="2" />}
        {plan.spots.map(spot => (
          <Mark spot={spot} />
        ))}
        <Bar view={view} plan={plan} />
      </svg>
      <figcaption class="govuk-body-s">{view.t('insurers.plan.caption')}</figcaption>
    </figure>
  )
}

/** Names stay inside the frame. */
const clamp = (x: number): number => Math.min(Math.max(x, 50), PLAN.width - 50)

const cross = (x: number, y: number): string => `M${x - 6} ${y}H${x + 6}M${x} ${y - 6}V${y + 6}`

function Mark({ spot: { x, y, labels } }: { spot: Spot }): VNode {
  return (
    <g>
      <circle cx={x} cy={y} r="4" />
      <text x={clamp(x)} y={y + 16} text-anchor="middle" font-weight="700">
        {labelOf(labels)}
      </text>
    </g>
  )
}

/** At most three numbers, then the last: «1, 2, 3 … 9». */
const labelOf = (labels: number[]): string =>
  labels.length <= 3 ? labels.join(', ') : `${labels.slice(0, 2).join(', ')} … ${labels.at(-1)}`

function Bar({ view, plan: { bar } }: { view: View; plan: Plan }): VNode {
  const y = PLAN.height - 10
  return (
    <g>
      <path d={`M10 ${y - 4}V${y}H${10 + bar.length}V${y - 4}`} fill="none" stroke="currentColor" />
      <text x="14" y={y - 5}>
        {view.t('insurers.plan.km', { km: view.format.number(bar.km) })}
      </text>
    </g>
  )
}
