import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { insurerApi } from './api.ts'
import { choosingApi } from './choosing-api.ts'
import { choosingPages } from './choosing-http.ts'
import { insurerChoice } from './choice.ts'
import type { InsurerDependencies } from './dependencies.ts'
import { readDay } from './read-day.ts'
import { aboutInsurer } from './visitor/about-insurer.ts'
import { InsurerPage } from './visitor/insurer-page.tsx'
import { InsurersPage } from './visitor/insurers-page.tsx'

/** The pages and the JSON of the registers. */
export const insurerRoutes = (with_: InsurerDependencies): Route[] => [
  getPage('/insurers', 'public', call => showRegion(with_, call)),
  ...choosingPages(with_),
  getPage('/insurers/:code', 'public', call => showInsurer(with_, call)),
  ...insurerApi(with_),
  ...choosingApi(with_),
]

function showRegion({ registers, clock }: InsurerDependencies, call: Call): Promise<Reply> {
  const region = call.query['region'] ?? ''
  const choice = insurerChoice(registers, region, clock.today())
  return Promise.resolve({
    page: InsurersPage({
      view: call.view,
      registers,
      choice,
      fund: choice && registers.fund(region),
    }),
  })
}

function showInsurer(with_: InsurerDependencies, call: Call): Promise<Reply> {
  const { registers, clock } = with_
  const insurer = registers.insurer(call.params['code'] ?? '')
  if (!insurer) return Promise.resolve(missing(call))
  const on = readDay(call.query['on'], clock.today())
  return Promise.resolve({
    page: InsurerPage({
      view: call.view,
      about: aboutInsurer(with_, insurer, on.ok ? on.value : clock.today(), call.query['to']),
      errors: on.ok ? [] : on.refusals,
    }),
  })
}
