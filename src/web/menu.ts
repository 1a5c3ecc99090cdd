import type { View } from './view.ts'

/** A link of the header's menu; its words are the text `web.menu.<name>`. */
export interface MenuLink {
  name: string
  href: string
}

const VISITOR: MenuLink[] = [
  { name: 'apply', href: '/apply' },
  { name: 'track', href: '/track' },
  { name: 'where', href: '/where-to-apply' },
  { name: 'insurers', href: '/insurers' },
  { name: 'free', href: '/free' },
  { name: 'rules', href: '/rules' },
]

const BY_ROLE: Record<string, MenuLink[]> = {
  citizen: [
    { name: 'home', href: '/my' },
    { name: 'chip', href: '/my/chip' },
    { name: 'notices', href: '/my/notices' },
    { name: 'complaints', href: '/my/complaints' },
    ...VISITOR,
  ],
  clerk: [
    { name: 'day', href: '/clerk' },
    { name: 'queue', href: '/clerk/queue' },
    { name: 'complaints', href: '/clerk/complaints' },
    { name: 'hotline', href: '/clerk/hotline' },
    { name: 'people', href: '/clerk/people' },
    { name: 'duplicates', href: '/clerk/duplicates' },
    { name: 'changes', href: '/clerk/changes' },
    { name: 'counter', href: '/clerk/new' },
    { name: 'undelivered', href: '/clerk/undelivered' },
    { name: 'employers', href: '/clerk/employers' },
    { name: 'making', href: '/clerk/production' },
    { name: 'cards', href: '/clerk/cards' },
    { name: 'free', href: '/free' },
    { name: 'rules', href: '/rules' },
  ],
  registrar: [
    { name: 'check', href: '/registrar' },
    { name: 'card', href: '/registrar/card' },
    { name: 'offline', href: '/registrar/offline' },
    { name: 'clinicCases', href: '/registrar/complaints' },
    { name: 'rules', href: '/rules' },
  ],
  fund: [
    { name: 'overdue', href: '/fund' },
    { name: 'cases', href: '/fund/cases' },
    { name: 'caseOverview', href: '/fund/overview-of-complaints' },
    { name: 'norms', href: '/fund/fine-norms' },
    { name: 'lateComplaints', href: '/fund/complaints' },
    { name: 'merges', href: '/fund/merges' },
    { name: 'undelivered', href: '/fund/undelivered' },
    { name: 'rules', href: '/rules' },
  ],
  admin: [
    { name: 'accounts', href: '/admin' },
    { name: 'rules', href: '/rules' },
  ],
}

/** The menu of who looks at the page. */
export const menuOf = (view: Pick<View, 'signedIn'>): MenuLink[] =>
  (view.signedIn && BY_ROLE[view.signedIn.role]) || VISITOR
