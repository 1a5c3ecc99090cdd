import type { VNode } from 'preact'
import { CsrfField } from './components/csrf-field.tsx'
import { menuOf, type MenuLink } from './menu.ts'
import { addressOf, type View } from './view.ts'

/** The name of the service, who looks at it, the other language, the menu. */
export function Header({ view }: { view: View }): VNode {
  const links = menuOf(view)
  return (
    <header class="polis-header">
      <div class="govuk-width-container polis-header__row">
        <a href="/" class="polis-header__name">
          <Mark />
          {view.t('web.name')}
        </a>
        <div class="polis-header__account polis-header__account--beside">
          <Account view={view} />
        </div>
        <LanguageSwitch view={view} />
        <details class="polis-header__menu">
          <summary>
            {view.t('web.menu.open')}
            <Unread view={view} />
          </summary>
          <div class="polis-header__sheet">
            <nav aria-label={view.t('web.menu.title')}>
              <MenuLinks view={view} links={links} />
            </nav>
            <div class="polis-header__account">
              <Account view={view} />
            </div>
          </div>
        </details>
      </div>
      <nav class="govuk-width-container polis-header__bar" aria-label={view.t('web.menu.title')}>
        <MenuLinks view={view} links={links} />
      </nav>
    </header>
  )
}

function MenuLinks({ view, links }: { view: View; links: readonly MenuLink[] }): VNode {
  return (
    <ul class="polis-menu">
      {links.map(({ name, href }) => (
        <li>
          <a class="polis-menu__link" href={href} aria-current={view.path === href ? 'page' : undefined}>
            {view.t(`web.menu.${name}`)}
            {name === 'notices' && <Unread view={view} />}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** How many notices are new, in figures to see and in words to hear. */
function Unread({ view }: { view: View }): VNode | null {
  const count = view.signedIn?.unread ?? 0
  if (count === 0) return null
  return (
    <>
      <span class="polis-menu__mark" aria-hidden="true">
        {view.format.number(count)}
      </span>
      <span class="govuk-visually-hidden">{view.t('web.menu.unread', { count })}</span>
    </>
  )
}

function Account({ view }: { view: View }): VNode {
  const { signedIn } = view
  if (!signedIn) {
    return (
      <a class="polis-menu__link" href="/sign-in">
        {view.t('web.account.signIn')}
      </a>
    )
  }
  return (
    <>
      <span class="polis-header__who">
        <strong>{signedIn.name}</strong>
        <span class="polis-muted">
          {[view.t(`web.role.${signedIn.role}`), signedIn.organisation].filter(Boolean).join(', ')}
        </span>
      </span>
      <form method="post" action="/sign-out">
        <CsrfField view={view} />
        <button type="submit" class="polis-header__button">
          {view.t('web.account.signOut')}
        </button>
      </form>
    </>
  )
}

/** A GET form: it changes nothing but the language of this browser, and works on pages that know no visitor. */
function LanguageSwitch({ view }: { view: View }): VNode {
  const other = view.language === 'ru' ? 'en' : 'ru'
  return (
    <form method="get" action="/language" class="polis-header__language">
      <input type="hidden" name="back" value={addressOf(view)} />
      <button type="submit" name="to" value={other} lang={other} class="polis-header__button">
        {other === 'en' ? 'English' : 'Русский'}
      </button>
    </form>
  )
}

function Mark(): VNode {
  return (
    <svg
      class="polis-header__mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="32" height="32" rx="7" />
      <path d="M8 25V8h16v17h-4.5V12h-7v13z" />
    </svg>
  )
}
