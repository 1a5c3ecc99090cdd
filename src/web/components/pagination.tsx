import type { VNode } from 'preact'
import type { View } from '../view.ts'

interface PaginationProps {
  view: View
  /** From 1. */
  page: number
  pages: number
  /** The address of a page. */
  href: (page: number) => string
}

/** The ways to the other pages of a list; nothing where there is one page. */
export function Pagination({ view, page, pages, href }: PaginationProps): VNode | null {
  if (pages <= 1) return null
  return (
    <nav class="govuk-pagination" aria-label={view.t('web.pagination.title')}>
      {page > 1 && <Step view={view} step="previous" href={href(page - 1)} />}
      <ul class="govuk-pagination__list">
        {shownPages(page, pages).map(shown =>
          shown === null ? (
            <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
          ) : (
            <li class={`govuk-pagination__item${shown === page ? ' govuk-pagination__item--current' : ''}`}>
              <a
                class="govuk-link govuk-pagination__link"
                href={href(shown)}
                aria-label={view.t('web.pagination.page', { page: shown })}
                aria-current={shown === page ? 'page' : undefined}
              >
                {view.format.number(shown)}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && <Step view={view} step="next" href={href(page + 1)} />}
    </nav>
  )
}

function Step({ view, step, href }: { view: View; step: 'previous' | 'next'; href: string }): VNode {
  return (
    <div class={step === 'next' ? 'govuk-pagination__next' : 'govuk-pagination__prev'}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={step === 'next' ? 'next' : 'prev'}>
        <span class="govuk-pagination__link-title">{view.t(`web.pagination.${step}`)}</span>
      </a>
    </div>
  )
}

/** First, last, and those about the current; null stands for a gap. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter(shown => shown >= 1 && shown <= pages)
  const shown = [...new Set(near)].toSorted((a, b) => a - b)
  return shown.flatMap((current, index) => {
    const gap = current - (shown[index - 1] ?? current - 1)
    if (gap === 2) return [current - 1, current]
    return gap > 2 ? [null, current] : [current]
  })
}
