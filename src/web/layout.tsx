import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Refusal } from '#kernel/outcome.ts'
import { assetPaths } from './assets.ts'
import { ErrorSummary } from './components/error-summary.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import type { View } from './view.ts'

/** What a page is made of. */
export interface LayoutProps {
  view: View
  /** The title of the window, without the name of the service. */
  title: string
  /** The page, with its h1. */
  children: ComponentChildren
  /** `reading` keeps lines short; `full` takes the width there is. */
  width?: 'reading' | 'full'
  /** The desks of staff: 16 px and the whole screen. */
  wide?: boolean
  /** Where «Назад» leads. */
  back?: string | undefined
  /** What the form said no to. */
  errors?: readonly Refusal[] | undefined
}

/** The frame of every page: header, way back, errors, content, footer. */
export function Layout({
  view,
  title,
  children,
  width = 'reading',
  wide = false,
  back,
  errors = [],
}: LayoutProps): VNode {
  const { styles, script, icon } = assetPaths()
  const refused = errors.length > 0
  return (
    <html lang={view.language} class={`govuk-template${wide ? ' polis-wide' : ''}`}>
      <head>
        <meta charset="utf-8" />
        <title>{`${refused ? `${view.t('web.error.prefix')} ` : ''}${title} – ${view.t('web.name')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
        <script type="module" src={script} />
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          {view.t('web.skip')}
        </a>
        <Header view={view} />
        <div class="govuk-width-container polis-page">
          {back && (
            <nav aria-label={view.t('web.back.title')}>
              <a href={back} class="govuk-back-link">
                {view.t('web.back.link')}
              </a>
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main" tabindex={-1}>
            <div class={width === 'reading' && !wide ? 'polis-reading' : undefined}>
              {refused && <ErrorSummary view={view} errors={errors} />}
              {children}
            </div>
          </main>
        </div>
        <Footer view={view} />
      </body>
    </html>
  )
}

/** The bytes of a page as text, from the doctype on. */
export const renderPage = (page: VNode): string => `<!doctype html>\n${render(page)}`
