import type { VNode } from 'preact'
import type { Law } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Checklist } from '../checklist.ts'
import { CategoryRadios } from './category-question.tsx'
import { ChecklistView } from './checklist-view.tsx'
import { PEOPLE } from './checklist-people.ts'

interface AskProps {
  view: View
  category: string
  errors: readonly Refusal[]
}

/** The first question of the list alone (J3): the category. */
export function ChecklistCategoryPage({ view, category, errors }: AskProps): VNode {
  return (
    <Layout view={view} title={view.t('applications.checklist.title')} back="/" errors={errors}>
      <form method="get" action="/checklist">
        <CategoryRadios view={view} errors={errors} value={category} />
        <Button>{view.t('applications.continue')}</Button>
      </form>
    </Layout>
  )
}

/** The second question: how old, and who comes. */
export function ChecklistPersonPage({ view, category, errors }: AskProps): VNode {
  return (
    <Layout view={view} title={view.t('applications.checklist.title')} back="/checklist" errors={errors}>
      <form method="get" action="/checklist">
        <input type="hidden" name="category" value={category} />
        <Radios
          view={view}
          errors={errors}
          name="person"
          heading
          label={view.t('applications.checklist.person-title')}
          choices={PEOPLE.map(({ name }) => ({
            value: name,
            label: view.t(`applications.checklist.person.${name}`),
          }))}
        />
        <Button>{view.t('applications.checklist.show')}</Button>
      </form>
    </Layout>
  )
}

/** The list itself; inside an application its button goes on. */
export function ChecklistPage(props: {
  view: View
  law: Law
  checklist: Checklist
  forWhom: string
  back: string
  next: { href: string; text: string }
}): VNode {
  const { view, law, checklist, forWhom, back, next } = props
  const title = view.t('applications.checklist.title')
  return (
    <Layout view={view} title={title} back={back}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{forWhom}</p>
      <ChecklistView view={view} law={law} checklist={checklist} />
      <p class="govuk-body">
        <LinkButton href={next.href}>{next.text}</LinkButton>
      </p>
    </Layout>
  )
}
