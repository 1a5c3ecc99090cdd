import type { VNode } from 'preact'
import { addressOf, type View } from './view.ts'

const LINKS = [
  { name: 'refused', href: '/refused' },
  { name: 'looks', href: '/my/looks' },
  { name: 'help', href: '/help' },
  { name: 'accessibility', href: '/accessibility' },
] as const

/** Help in the same place of every page. */
export function Footer({ view }: { view: View }): VNode {
  return (
    <footer class="polis-footer">
      <div class="govuk-width-container">
        <nav aria-label={view.t('web.footer.title')}>
          <ul class="polis-footer__links">
            {LINKS.map(({ name, href }) => (
              <li>
                <a class={`polis-footer__link polis-footer__link--${name}`} href={href}>
                  {view.t(`web.footer.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="polis-footer__about">{view.t('web.footer.about')}</p>
        <p class="polis-print-address">{view.t('web.printedFrom', { address: addressOf(view) })}</p>
      </div>
    </footer>
  )
}
