import type { View } from './view.ts'

/** A link of the header's menu; its words are the text `web.menu.<name>`. */
export interface MenuLink {
  name: string
  href: string
}

const VISITOR: MenuLink[] = [
  { name: 'apply', href: '/apply' },
  { name: 'track', href: '/track' },
  { name: 'insurers', href: '/insurers' },
  { name: 'rules', href: '/rules' },
]

const BY_ROLE: Record<string, MenuLink[]> = {
  citizen: [{ name: 'home', href: '/my' }, ...VISITOR],
  clerk: [
    { name: 'day', href: '/clerk' },
    { name: 'queue', href: '/clerk/queue' },
    { name: 'people', href: '/clerk/people' },
    { name: 'counter', href: '/clerk/new' },
    { name: 'rules', href: '/rules' },
  ],
  registrar: [
    { name: 'check', href: '/registrar' },
    { name: 'rules', href: '/rules' },
  ],
  fund: [
    { name: 'overdue', href: '/fund' },
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
