import type { Clock } from '#kernel/clock.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { NotFoundPage } from '#web/problem-pages.tsx'
import { insurerApi } from './api.ts'
import { insurerChoice } from './choice.ts'
import type { Registers } from './registers.ts'
import { InsurerPage } from './visitor/insurer-page.tsx'
import { InsurersPage } from './visitor/insurers-page.tsx'

/** The pages and the JSON of the registers. */
export const insurerRoutes = (with_: { registers: Registers; clock: Clock }): Route[] => [
  getPage('/insurers', 'public', call => showRegion(with_, call)),
  getPage('/insurers/:code', 'public', call => showInsurer(with_, call)),
  ...insurerApi(with_),
]

function showRegion(
  { registers, clock }: { registers: Registers; clock: Clock },
  call: Call,
): Promise<Reply> {
  const region = call.query['region'] ?? ''
  const choice = insurerChoice(registers, region, clock.today())
  return Promise.resolve({
    page: InsurersPage({
      view: call.view,
      regions: registers.regions,
      choice,
      fund: choice && registers.fund(region),
    }),
  })
}

function showInsurer(
  { registers, clock }: { registers: Registers; clock: Clock },
  call: Call,
): Promise<Reply> {
  const insurer = registers.insurer(call.params['code'] ?? '')
  const card =
    insurer &&
    insurerChoice(registers, insurer.region, clock.today())?.cards.find(({ code }) => code === insurer.code)
  if (!insurer || !card) return Promise.resolve({ status: 404, page: NotFoundPage({ view: call.view }) })
  return Promise.resolve({
    page: InsurerPage({ view: call.view, insurer, card, region: registers.region(insurer.region) }),
  })
}
