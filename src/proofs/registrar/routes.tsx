import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Registers } from '#insurers/index.ts'
import { checkText } from '../check-text.ts'
import type { ListDependencies } from '../lists.ts'
import { verdictView } from '../verdict-view.ts'
import { OfflinePage, type CheckedProof } from './offline-page.tsx'

type Parts = ListDependencies & { registers: Registers }

/** The registrar's check that works without a network; without a script the server checks. */
export const registrarPages = (parts: Parts): Route[] => [
  getPage('/registrar/offline', ['registrar', 'clerk'], call => Promise.resolve(show(parts, call, null))),
  postForm('/registrar/offline', ['registrar', 'clerk'], async call => {
    const { verdict, lists } = await checkText(parts, field(call, 'proof'))
    return show(parts, call, verdictView(verdict, lists, call.view.language))
  }),
]

const show = ({ registers }: Parts, { view }: Call, checked: CheckedProof | null): Reply => ({
  page: <OfflinePage view={view} checked={checked} insurers={registers.insurers} />,
})
