import { authenticateWith } from '#access/index.ts'
import { accessRoutes } from '#access/http.ts'
import { applicationRoutes, ofApplications, personAround } from '#applications/http.ts'
import { employerRoutes } from '#employers/http.ts'
import { cardRoutes } from '#cards/http.ts'
import { complaintRoutes } from '#complaints/http.ts'
import { coverageRoutes } from '#coverage/http.ts'
import { homeRoutes } from '#home/http.ts'
import { insurerRoutes } from '#insurers/http.ts'
import { documentationRoutes } from '#platform/http/documentation.tsx'
import type { Words } from '#kernel/outcome.ts'
import type { OrganisationKey } from '#platform/actor.ts'
import type { Route } from '#platform/http/route.ts'
import { buildServer, type HttpServer } from '#platform/http/server.ts'
import { countUnread } from '#notices/index.ts'
import { noticeRoutes } from '#notices/http.ts'
import { peopleRoutes } from '#people/http.ts'
import { policyRoutes } from '#policies/http.ts'
import { productionRoutes } from '#production/http.ts'
import { appliedOnOf } from '#production/index.ts'
import { proofRoutes, proofsForCards } from '#proofs/http.ts'
import { ruleRoutes } from '#rules/http.ts'
import { assetRoutes } from '#web/assets.ts'
import { loadTexts } from '#web/texts.ts'
import type { Installation } from './installation.ts'

/** Every route of Polis. */
export function routesOf(installation: Installation): Route[] {
  const routes = [
    ...homeRoutes(installation),
    ...accessRoutes(installation),
    ...insurerRoutes(installation),
    ...applicationRoutes({ ...installation, proofs: proofsForCards(installation) }),
    ...employerRoutes(installation),
    ...peopleRoutes({ ...installation, around: personAround(installation) }),
    ...coverageRoutes(installation),
    ...complaintRoutes(installation),
    ...policyRoutes({ ...installation, proofs: proofsForCards(installation) }),
    ...cardRoutes({ ...installation, appliedOnOf }),
    ...proofRoutes(installation),
    ...noticeRoutes({ ...installation, texts: loadTexts() }),
    ...productionRoutes({ ...installation, applications: ofApplications(installation) }),
    ...ruleRoutes(installation),
  ]
  return [...routes, ...documentationRoutes(routes)]
}

/** Builds the HTTP server of an installation; `log` takes its lines. */
export async function buildApp(
  installation: Installation,
  log: (line: Record<string, unknown>) => void,
): Promise<HttpServer> {
  const { database, clock, keys } = installation
  return buildServer({
    routes: routesOf(installation),
    assets: assetRoutes(),
    texts: loadTexts(),
    clock,
    authenticate: authenticateWith({ database, clock }),
    isReady: () =>
      database.pool.query('select 1').then(
        () => true,
        () => false,
      ),
    organisationName: (organisation, language) => nameOf(installation, organisation)[language],
    timeZone: organisation => zoneOf(installation, organisation),
    unreadNotices: actor => database.transact(actor, tx => countUnread(tx, actor.personId ?? '')),
    formKey: keys.derive('form tokens'),
    log,
  })
}

/** The time zone of the region that an organisation's code begins with. */
function zoneOf({ registers }: Installation, organisation: OrganisationKey): string | undefined {
  const region = organisation.split(':')[1]?.slice(0, 2) ?? ''
  return registers.isRegion(region) ? registers.timeZone(region) : undefined
}

/** The name of an organisation from the registers; a clinic that they do not know is called by its code. */
function nameOf({ registers, clinics }: Installation, organisation: OrganisationKey): Words {
  const [kind, code = ''] = organisation.split(':')
  const fund = kind === 'fund' ? registers.fund(code)?.shortName : undefined
  if (fund) return { ru: fund, en: fund }
  const clinic = kind === 'clinic' ? clinics.clinic(code)?.name : undefined
  if (clinic) return { ru: clinic, en: clinic }
  const insurer = kind === 'insurer' ? registers.insurer(code)?.company.name : undefined
  return insurer ?? { ru: `поликлиника ${code}`, en: `clinic ${code}` }
}
