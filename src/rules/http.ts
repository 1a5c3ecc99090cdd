import { parseDay, readTypedDay, type Day } from '#kernel/day.ts'
import type { Clock } from '#kernel/clock.ts'
import { parameterList, parameterView } from '#law/api-view.ts'
import type { Law } from '#law/types.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { ruleApi } from './api.ts'
import { ParameterPage } from './parameter-page.tsx'
import { RulesPage } from './rules-page.tsx'
import { showValue, type ShowValue } from './show-value.ts'

/** «Правила / Rules»: every parameter of the law as a timeline with its sources, for people and in JSON. */
export const ruleRoutes = (with_: { law: Law; clock: Clock }): Route[] => [
  getPage('/rules', 'public', call => showList(with_, call)),
  getPage('/rules/*', 'public', call => showOne(with_, call)),
  ...ruleApi(with_),
]

/** The day asked about in the address, else the business day; a day that cannot be read is today. */
const dayOf = ({ clock }: { clock: Clock }, call: Call): Day => {
  const text = call.query['on'] ?? ''
  return parseDay(text) ?? readTypedDay(text) ?? clock.today()
}

function showList(with_: { law: Law; clock: Clock }, call: Call): Promise<Reply> {
  const on = dayOf(with_, call)
  return Promise.resolve({
    page: RulesPage({
      view: call.view,
      on,
      parameters: parameterList(with_.law, on),
      show: shower(with_, call),
    }),
  })
}

function showOne(with_: { law: Law; clock: Clock }, call: Call): Promise<Reply> {
  const on = dayOf(with_, call)
  const parameter = parameterView(with_.law, call.params['*'] ?? '', on)
  if (!parameter) return Promise.resolve(missing(call))
  return Promise.resolve({
    page: ParameterPage({ view: call.view, on, parameter, show: shower(with_, call) }),
  })
}

const shower =
  ({ law }: { law: Law }, { view }: Call): ShowValue =>
  (unit, value) =>
    showValue({ view, acts: law.acts }, unit, value)
